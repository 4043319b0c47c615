/** The overview: a sheet of all slides by act, to go to one by arrows or by a click. */
import type { RevealApi } from 'reveal.js';
import { element } from '../../browser/dom.ts';
import { readKeys } from '../../browser/keys.ts';
import type { Outline } from '../../sync/place.ts';
import { goTo } from './navigation.ts';

export interface Size {
  width: number;
  height: number;
}

/** Places on a sheet, in pixels from its left upper corner. */
export interface Sheet {
  /** What a slide of its full size is multiplied by. */
  scale: number;
  /** Left upper corner of each slide, in running order. */
  slides: readonly { x: number; y: number }[];
  /** Each act with the top of its first row. */
  acts: readonly { name: string; y: number }[];
}

/** Room for the names of acts at the left, for the title of the chosen slide at the foot, and around all. */
export const space = { names: 136, foot: 56, edge: 24, gap: 12 } as const;

/** Slides by act, in running order: the name of each act and how many slides follow each other in it. */
function countByAct(acts: readonly string[]): { name: string; count: number }[] {
  const counts: { name: string; count: number }[] = [];
  for (const name of acts) {
    const last = counts.at(-1);
    if (last?.name === name) last.count += 1;
    else counts.push({ name, count: 1 });
  }
  return counts;
}

/**
 * A sheet on which the slides are as large as they can be.
 * @param acts name of the act of each slide, in running order
 */
export function laySheet(acts: readonly string[], slide: Size, screen: Size): Sheet {
  const groups = countByAct(acts);
  const room = {
    width: screen.width - space.names - 2 * space.edge,
    height: screen.height - space.foot - space.edge,
  };
  const rowsAt = (columns: number) =>
    groups.reduce((sum, { count }) => sum + Math.ceil(count / columns), 0);
  const scaleAt = (columns: number) => {
    const rows = rowsAt(columns);
    return Math.min(
      (room.width - (columns - 1) * space.gap) / (columns * slide.width),
      (room.height - (rows - 1) * space.gap) / (rows * slide.height),
    );
  };
  const choices = acts.map((_, index) => index + 1);
  const columns = choices.reduce((best, next) => (scaleAt(next) > scaleAt(best) ? next : best), 1);
  const scale = Math.max(0, scaleAt(columns));
  const rows = rowsAt(columns);
  const left = space.edge + space.names;
  // What is left of the height lies between the rows, what is left of the width between the columns.
  const down = (room.height + space.gap) / Math.max(1, rows);
  const across = (room.width + space.gap) / columns;
  let row = 0;
  const laid = groups.map(({ name, count }) => {
    const first = row;
    row += Math.ceil(count / columns);
    return {
      name,
      y: space.edge + first * down,
      slides: Array.from({ length: count }, (_, index) => ({
        x: left + (index % columns) * across,
        y: space.edge + (first + Math.floor(index / columns)) * down,
      })),
    };
  });
  return {
    scale,
    slides: laid.flatMap(({ slides }) => slides),
    acts: laid.map(({ name, y }) => ({ name, y })),
  };
}

/** The slide a row further down (1) or up (-1), nearest to where one stands; itself where there is no row. */
export function slideInRow({ slides }: Sheet, index: number, by: 1 | -1): number {
  const from = slides[index];
  if (!from) return index;
  const rows = [...new Set(slides.map(({ y }) => y))];
  const row = rows[rows.indexOf(from.y) + by];
  const inRow = slides.flatMap(({ x, y }, at) =>
    y === row ? [{ at, off: Math.abs(x - from.x) }] : [],
  );
  return inRow.sort((a, b) => a.off - b.off)[0]?.at ?? index;
}

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
