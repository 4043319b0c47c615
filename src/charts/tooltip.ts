/**
 * What a mark of a chart stands for: shown beside it when it is pointed at, by mouse, finger or arrow
 * keys, and spoken, with value, unit, date and source.
 */

import { element } from '../browser/dom.ts';
import { formatDate } from '../data/dates.ts';
import { formatDatum, formatRemark } from '../data/format.ts';
import type { Story } from '../data/story.ts';
import type { ChartContent, Row } from './chart.ts';

/** A mark that can be pointed at with its place, in pixels of the chart. */
export interface PlacedMark {
  what: Row['of'];
  x: number;
  y: number;
  /** How far a place of the chart is from it, in pixels; infinite where it is out of reach. */
  distance: (x: number, y: number) => number;
}

/** How near a mark has to be pointed at, in pixels: half of what a finger covers. */
export const pointReach = 22;

export interface Tooltip {
  hide(): void;
}

/** What is said of a row, a line a part: what or how much, what and when, a remark, the sources. */
function wordsOf({ label, of }: Row, story: Story): { head: string; lines: string[] } {
  const sources = `Source: ${of.sources.map((id) => story.source(id).publisher).join(', ')}.`;
  const date = formatDate(of.date);
  if (!('value' in of)) return { head: label, lines: [date, sources] };
  const { unit } = of;
  const value = formatDatum(of);
  return {
    head: unit.prefix || unit.suffix ? value : `${value} ${unit.name}`,
    lines: [`${label}, ${date}.`, formatRemark(of), sources],
  };
}

/** The mark nearest to a place, of those within reach. */
function nearest(marks: readonly PlacedMark[], x: number, y: number): PlacedMark | undefined {
  let found: PlacedMark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const distance = mark.distance(x, y);
    if (distance < least) [found, least] = [mark, distance];
  }
  return found;
}

/** The way among the marks that a key asks for. */
const ways: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Where a canvas lies on its figure, and the scale it is shown at there, both in the figure's own pixels. */
export function placeOnFigure(canvas: HTMLElement, figure: HTMLElement) {
  const [inner, outer] = [canvas.getBoundingClientRect(), figure.getBoundingClientRect()];
  const whole = scaleOf(figure);
  return {
    left: (inner.left - outer.left) / whole,
    top: (inner.top - outer.top) / whole,
    scale: scaleOf(canvas) / whole,
  };
}

/** The share of its own size that an element is shown at. */
function scaleOf(part: HTMLElement): number {
  return part.getBoundingClientRect().width / (part.clientWidth || 1) || 1;
}

/**
 * Lets a figure's marks be pointed at; the figure takes the keyboard's focus for it.
 * @param marks the marks that are shown, in their order
 */
export function addTooltip(
  { figure, canvas }: { figure: HTMLElement; canvas: HTMLCanvasElement },
  { caption, rows }: ChartContent,
  story: Story,
  marks: () => readonly PlacedMark[],
): Tooltip {
  const card = element('div', { class: 'card', role: 'status' });
  figure.append(card);
  let shown: Row['of'] | undefined;

  const hide = () => {
    shown = undefined;
    card.replaceChildren();
  };
  const show = (mark: PlacedMark) => {
    const row = rows.find(({ of }) => of === mark.what);
    if (!row || shown === mark.what) return;
    shown = mark.what;
    // A chart may be shown smaller than it is laid out, and not from its figure's corner on.
    const { left, top, scale } = placeOnFigure(canvas, figure);
    const [x, y] = [left + mark.x * scale, top + mark.y * scale];
    const isRight = x > figure.clientWidth / 2;
    card.style.left = `${x + (isRight ? -16 : 16)}px`;
    card.style.top = `${Math.max(0, y - 24)}px`;
    card.dataset.side = isRight ? 'left' : 'right';
    const { head, lines } = wordsOf(row, story);
    const parts = lines.filter(Boolean).flatMap((line) => [element('span', {}, line), ' ']);
    card.replaceChildren(element('b', {}, head), ' ', ...parts);
  };
  const point = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    const scale = scaleOf(canvas);
    const mark = nearest(marks(), (clientX - box.left) / scale, (clientY - box.top) / scale);
    if (mark) show(mark);
    else hide();
  };
  canvas.addEventListener('pointermove', point);
  canvas.addEventListener('pointerdown', (event) => {
    figure.blur();
    point(event);
  });
  // The arrow keys are the talk's, also when a chart has been pressed: only the keyboard gives it the focus.
  canvas.addEventListener('mousedown', (event) => event.preventDefault());
  // A finger leaves when it is lifted; its card stays until something else is touched.
  canvas.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') hide();
  });

  figure.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      figure.blur();
      event.stopPropagation();
    }
    const by = ways[event.key];
    if (by === undefined) return;
    const all = marks();
    const at = all.findIndex(({ what }) => what === shown);
    const mark = at < 0 && by < 0 ? undefined : all[at + by];
    if (!mark) {
      // Past the last mark the keys are the talk's again.
      figure.blur();
      return;
    }
    show(mark);
    event.preventDefault();
    event.stopPropagation();
  });
  figure.addEventListener('blur', hide);
  figure.tabIndex = 0;
  figure.setAttribute('role', 'group');
  figure.setAttribute('aria-label', `${caption}: arrow keys tell its marks`);
  return { hide };
}
