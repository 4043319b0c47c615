/** The notes in large type, the cue of the current step marked and in sight. */
import { element } from '../../browser/dom.ts';
import type { OutlineSlide } from '../../sync/place.ts';

export interface NotesPanel {
  root: HTMLElement;
  /** Shows a slide's notes with the cue of a step marked; the opening words at the first still. */
  show(slide: OutlineSlide, step: string): void;
  /** Makes the type larger (1) or smaller (-1). */
  resize(by: 1 | -1): void;
}

/** In sixteenths of the type that the reader has set. */
const sizes = [18, 22, 26, 30, 36, 44];

export function createNotesPanel(): NotesPanel {
  const words = element('div', { class: 'words' });
  const root = element('section', { class: 'notes', 'aria-label': 'Notes', tabindex: '0' }, words);
  let size = 1;
  let shown = '';
  const apply = () => root.style.setProperty('--notes-size', `${(sizes[size] ?? 0) / 16}rem`);
  apply();
  return {
    root,
    show(slide, step) {
      if (shown !== slide.id) {
        shown = slide.id;
        words.replaceChildren(...slide.notes.map((note) => note.cloneNode(true)));
        root.scrollTop = 0;
      }
      const paragraphs = [...words.querySelectorAll<HTMLElement>('p')];
      const current =
        step === '' ? paragraphs[0] : paragraphs.find(({ dataset }) => dataset.cue === step);
      for (const paragraph of paragraphs) {
        if (paragraph === current) paragraph.setAttribute('aria-current', 'step');
        else paragraph.removeAttribute('aria-current');
      }
      current?.scrollIntoView({ block: 'nearest' });
    },
    resize(by) {
      size = Math.min(sizes.length - 1, Math.max(0, size + by));
      apply();
    },
  };
}
