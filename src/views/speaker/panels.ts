/** What is shown now and next, as still copies of the page, and the notes. */
import { element } from '../../browser/dom.ts';
import { addressOf, type Outline, type OutlineSlide, type Place } from '../../sync/place.ts';

/** Creates a frame with its heading; it loads the page once and is then only sent addresses. */
export function createFrame(outline: Outline, title: string) {
  // A phone has no room for the next slide, and does not load it.
  const frame = element('iframe', { title, tabindex: '-1', loading: 'lazy' });
  frame.inert = true;
  const heading = element('h2', {}, title);
  const pane = element('div', { class: 'pane' }, frame);
  const room = element('div', { class: 'room-for-slide' }, pane);
  let address = '';
  let isLoaded = false;
  const go = () => frame.contentWindow?.location.replace(address);
  frame.addEventListener('load', () => {
    // An empty frame fires this event as well.
    isLoaded = address !== '';
    if (isLoaded && frame.getAttribute('src') !== address) go();
  });
  return {
    root: element('section', { class: title.toLowerCase() }, heading, room),
    heading,
    pane,
    /** Shows a place, or nothing. */
    show(place: Place | undefined) {
      frame.hidden = place === undefined;
      const wanted = place ? `?view=preview${addressOf(outline, place)}` : address;
      if (wanted === address) return;
      address = wanted;
      // A frame that is still loading may lose an address that it is given.
      if (isLoaded) go();
      else if (!frame.hasAttribute('src')) frame.src = wanted;
    },
  };
}

/** Type sizes of the notes, relative to the view's unit. */
const sizes = [18, 22, 26, 30, 36, 44].map((size) => size / 16);

/** Creates the notes, with the paragraph of the current step marked and in sight. */
export function createNotesPanel() {
  const words = element('div', { class: 'words' });
  const root = element('section', { class: 'notes', 'aria-label': 'Notes', tabindex: '0' }, words);
  let size = 1;
  let shown = '';
  /** Makes the type larger (1) or smaller (-1). */
  const resize = (by: number) => {
    size = Math.min(sizes.length - 1, Math.max(0, size + by));
    root.style.setProperty('--notes-size', String(sizes[size]));
  };
  resize(0);
  return {
    root,
    resize,
    show({ id, notes }: OutlineSlide, step: string) {
      if (shown !== id) {
        shown = id;
        words.replaceChildren(...notes.map((note) => note.cloneNode(true)));
        root.scrollTop = 0;
      }
      const paragraphs = [...words.querySelectorAll<HTMLElement>('p')];
      const current =
        step === '' ? paragraphs[0] : paragraphs.find(({ dataset }) => dataset.cue === step);
      for (const paragraph of paragraphs) paragraph.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'step');
      current?.scrollIntoView({ block: 'nearest' });
    },
  };
}
