/**
 * What a mark of a chart stands for: shown beside it when it is pointed at, by mouse, finger or arrow
 * keys, and spoken. The words are those of the slide's own table, with value, unit, date and source.
 */
import { formatDatum } from '../data/format.ts';
import type { Row } from './chart.ts';
import type { Performer } from './performer.ts';

/** A mark as it is drawn, in pixels of the chart. */
export interface Mark {
  /** Index of its row in the chart's table. */
  row: number;
  x: number;
  y: number;
  /** Whether a place of the chart belongs to it. */
  holds: (x: number, y: number) => boolean;
}

/** The words of a table's row, as a card: the value as it is read, "$1.8bn", where the table has "1,800". */
function renderCard(row: HTMLTableRowElement, of: Row['of'] | undefined): DocumentFragment {
  const card = document.createDocumentFragment();
  const cells = [...row.cells].map((cell) => (cell.textContent ?? '').trim());
  const [label = '', date = ''] = cells;
  const hasValue = of !== undefined && 'value' in of;
  const [value, unit] = hasValue ? [formatDatum(of), of.unit.name] : [];
  const [remark = '', sources = ''] = cells.slice(hasValue ? 4 : 2);
  const line = (tag: 'b' | 'span', words: string) => {
    if (!words) return;
    const part = document.createElement(tag);
    part.textContent = words;
    card.append(part, ' ');
  };
  line('b', value === undefined ? label : `${value}${/[%$]/.test(value) ? '' : ` ${unit}`}`);
  line('span', value === undefined ? date : `${label}, ${date}.`);
  line('span', remark);
  line('span', `Source: ${sources}.`);
  return card;
}

/** Lets a figure's marks be pointed at; the figure takes the focus for it. */
export function pointAtMarks(performer: Performer, marks: () => readonly Mark[]): void {
  const { figure, canvas, content, section } = performer;
  const table = section.querySelector<HTMLTableElement>('details.data table');
  const card = document.createElement('div');
  card.className = 'card';
  card.setAttribute('role', 'status');
  figure.append(card);
  let at = -1;

  const hide = () => {
    at = -1;
    card.replaceChildren();
  };
  const show = (mark: Mark) => {
    const row = table?.tBodies[0]?.rows[mark.row];
    if (!row) return;
    const isRight = mark.x > figure.clientWidth / 2;
    card.style.left = `${mark.x + (isRight ? -16 : 16)}px`;
    card.style.top = `${Math.max(0, mark.y - 24)}px`;
    card.dataset.side = isRight ? 'left' : 'right';
    card.replaceChildren(renderCard(row, content.rows[mark.row]?.of));
  };
  // The box on screen is the chart scaled: the one place where that is put right, for mouse and touch.
  const placeOf = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    const scale = canvas.clientWidth / box.width;
    return [(clientX - box.left) * scale, (clientY - box.top) * scale];
  };
  const point = (event: PointerEvent) => {
    const [x, y] = placeOf(event);
    const all = marks();
    const found = all.findIndex((mark) => mark.holds(x, y));
    const mark = all[found];
    if (!mark) return hide();
    if (found !== at || card.childElementCount === 0) show(mark);
    at = found;
  };
  canvas.addEventListener('pointermove', point);
  canvas.addEventListener('pointerdown', point);
  // A finger leaves when it is lifted; its card stays until something else is touched.
  canvas.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') hide();
  });

  figure.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
    };
    const by = steps[event.key];
    if (event.key === 'Escape') {
      figure.blur();
      event.stopPropagation();
    }
    if (by === undefined) return;
    const all = marks();
    at = Math.min(all.length - 1, Math.max(0, at + by));
    const mark = all[at];
    if (mark) show(mark);
    event.preventDefault();
    event.stopPropagation();
  });
  figure.addEventListener('blur', hide);
  figure.tabIndex = 0;
  figure.setAttribute('role', 'group');
  figure.setAttribute('aria-label', `${content.caption}: arrow keys tell its marks`);
}
