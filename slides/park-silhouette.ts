/** The park as a quiet drawing: office blocks on the outskirts, some windows lit. */
import { type Html, html } from '../src/slide/html.ts';

const width = 1152;
const height = 230;
const floor = 26;
const bay = 24;

/** Left edge in pixels, bays across, floors up. */
const blocks = [
  { x: 20, bays: 5, floors: 3 },
  { x: 156, bays: 4, floors: 6 },
  { x: 276, bays: 8, floors: 4 },
  { x: 492, bays: 5, floors: 8 },
  { x: 636, bays: 7, floors: 5 },
  { x: 828, bays: 4, floors: 7 },
  { x: 948, bays: 7, floors: 3 },
];

/** Lit windows follow a fixed pattern, so that every drawing is the same. */
const isLit = (block: number, row: number, column: number) =>
  (block * 7 + row * 5 + column * 3) % 4 === 0;

function drawBlock({ x, bays, floors }: (typeof blocks)[number], block: number): Html {
  const top = height - floors * floor - 12;
  const windows = Array.from({ length: bays * floors }, (_, index) => {
    const [row, column] = [Math.floor(index / bays), index % bays];
    return html`<rect x="${x + column * bay + 6}" y="${top + row * floor + 10}" width="${bay - 9}" height="${floor - 14}" fill="${isLit(block, row, column) ? 'var(--gained)' : 'var(--ground)'}"/>`;
  });
  return html`<rect x="${x}" y="${top}" width="${bays * bay + 3}" height="${height - top}" fill="var(--rule)"/>${windows}`;
}

/** The drawing as a figure as wide as the slide's body. */
export function drawParkSilhouette(): Html {
  return html`<figure class="drawing"><svg viewBox="${`0 0 ${width} ${height}`}" aria-hidden="true">${blocks.map(drawBlock)}<rect x="${0}" y="${height - 2}" width="${width}" height="${2}" fill="var(--muted)"/></svg></figure>`;
}
