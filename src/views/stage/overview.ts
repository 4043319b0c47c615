/** The overview: a sheet of all slides by act, to go to one by arrows or by a click. */
import type { RevealApi } from 'reveal.js';
import { readKeys } from '../../browser/keys.ts';
import { element } from '../../element.ts';
import type { Outline } from '../../session/outline.ts';
import { goTo } from './address.ts';
import { laySheet, type Sheet, slideInRow } from './sheet.ts';

/** On the sheet a slide is one thing to press: what stands on it takes no focus. */
function quieten(slides: readonly HTMLElement[], isQuiet: boolean) {
  for (const slide of slides) {
    for (const part of slide.children) {
      if (part instanceof HTMLElement) part.inert = isQuiet;
    }
  }
}

/** The names of the acts, each at its row. */
function nameActs({ acts }: Sheet): HTMLElement[] {
  return acts.map(({ name, y }) => {
    const named = element('p', { class: 'sheet-act' }, name);
    named.style.top = `${y}px`;
    return named;
  });
}

/** Lays the slides out as a sheet whenever reveal.js shows its overview. */
export function showSheet(deck: RevealApi, outline: Outline): void {
  const slides = deck.getSlides();
  const names = element('div', { class: 'sheet-acts' });
  const chosen = element('p', { class: 'sheet-chosen', role: 'status' });
  let sheet: Sheet | undefined;

  const lay = () => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const slideSize = deck.getComputedSlideSize();
    sheet = laySheet(
      outline.map(({ act }) => act),
      { width: slideSize.width, height: slideSize.height },
      { width, height },
    );
    for (const [index, { x, y }] of sheet.slides.entries()) {
      const slide = slides[index];
      slide?.style.setProperty('--sheet-place', `translate(${x}px, ${y}px) scale(${sheet.scale})`);
      slide?.style.setProperty('--sheet-pixel', `${1 / sheet.scale}px`);
    }
    names.replaceChildren(...nameActs(sheet));
  };
  const tell = () => {
    const { h } = deck.getIndices();
    chosen.textContent = `${h + 1} ${outline[h]?.title ?? ''}`;
  };
  deck.on('overviewshown', () => {
    quieten(slides, true);
    lay();
    deck.getRevealElement()?.append(names, chosen);
    tell();
  });
  deck.on('overviewhidden', () => {
    quieten(slides, false);
    names.remove();
    chosen.remove();
  });
  deck.on('slidechanged', tell);
  deck.on('resize', () => {
    if (deck.isOverview()) lay();
  });
  const choose = (slide: number) => {
    deck.toggleOverview(false);
    goTo(deck, slide);
  };
  // Before reveal.js, which would show a slide of the past at its last step.
  deck.getSlidesElement()?.addEventListener(
    'click',
    (event) => {
      const slide = event.target instanceof Element && event.target.closest<HTMLElement>('.slide');
      if (!slide || !deck.isOverview()) return;
      event.stopPropagation();
      choose(slides.indexOf(slide));
    },
    { capture: true },
  );
  readKeys((key) => {
    if (!sheet || !deck.isOverview() || deck.isPaused()) return undefined;
    const { h } = deck.getIndices();
    if (key === 'Enter' || key === ' ') return { run: () => choose(h) };
    const to = {
      ArrowRight: h + 1,
      PageDown: h + 1,
      n: h + 1,
      ArrowLeft: h - 1,
      PageUp: h - 1,
      p: h - 1,
      ArrowDown: slideInRow(sheet, h, 1),
      ArrowUp: slideInRow(sheet, h, -1),
    }[key];
    return to === undefined ? undefined : { run: () => goTo(deck, to), repeats: true };
  });
}
