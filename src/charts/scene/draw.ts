/** Draws frames of a scene on a canvas. A printer records the same calls as vectors. */
import type { Theme } from '../theme.ts';
import { type Frame, type Layer, markFields } from './frame.ts';
import {
  baselinesOf,
  type Land,
  type Marks,
  type Path,
  type Rect,
  type Run,
  runsOf,
  type Words,
} from './spec.ts';

/** How far a halo reaches round words, in units, twice. */
const haloWidth = 6;

/** Width of an outline that a gone mark leaves, as a share of the mark, and at least in units. */
const outline = { share: 0.06, least: 1 };

/** A colour between two that are written "#rrggbb"; the second one otherwise. */
function mix(from: string, to: string, share: number): string {
  if (from === to || from.length !== 7 || to.length !== 7) return to;
  const channels = [1, 3, 5].map((at) => {
    const [start, end] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round((start ?? 0) + ((end ?? 0) - (start ?? 0)) * share);
  });
  return `rgb(${channels.join(' ')})`;
}

/** How far the handles of four curves reach that make a circle, of its radius. */
const handle = 0.5523;

/** Adds a circle as four curves: in a PDF an arc takes ten times as many bytes. */
function addDot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  const bend = radius * handle;
  ctx.moveTo(x + radius, y);
  ctx.bezierCurveTo(x + radius, y + bend, x + bend, y + radius, x, y + radius);
  ctx.bezierCurveTo(x - bend, y + radius, x - radius, y + bend, x - radius, y);
  ctx.bezierCurveTo(x - radius, y - bend, x - bend, y - radius, x, y - radius);
  ctx.bezierCurveTo(x + bend, y - radius, x + radius, y - bend, x + radius, y);
}

type MarkShape = (
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  w: number,
  h: number,
) => void;

const shapes: Record<Marks['shape'], MarkShape> = {
  square: (ctx, x, y, width, height) => ctx.rect(x - width / 2, y - height / 2, width, height),
  dot: (ctx, x, y, width) => addDot(ctx, x, y, width / 2),
  coin: (ctx, x, y, width) => addDot(ctx, x, y, width / 2),
};

/** Marks that are drawn as one path, by what they have in common. */
function batches<Key>(
  count: number,
  keyOf: (index: number) => Key | undefined,
): Map<Key, number[]> {
  const found = new Map<Key, number[]>();
  for (let index = 0; index < count; index += 1) {
    const key = keyOf(index);
    if (key === undefined) continue;
    const known = found.get(key);
    if (known) known.push(index);
    else found.set(key, [index]);
  }
  return found;
}

/** Steps of strength in which marks light up: marks of one step are one path. */
const strengths = 16;

function drawMarks(ctx: CanvasRenderingContext2D, layer: Layer, marks: Marks, theme: Theme) {
  const { numbers, tones, before } = layer;
  const count = numbers.length / markFields;
  const field = (index: number, offset: number) => numbers[index * markFields + offset] ?? 0;
  const strengthOf = (index: number, offset: number) =>
    Math.round(field(index, offset) * strengths);
  const add = (index: number, less = 0) =>
    shapes[marks.shape](
      ctx,
      field(index, 0),
      field(index, 1),
      field(index, 2) - less,
      field(index, 3) - less,
    );
  const { globalAlpha } = ctx;
  const gone = batches(count, (index) => strengthOf(index, 5) || undefined);
  for (const [strength, indexes] of gone) {
    const lineWidth = Math.max(outline.least, field(indexes[0] ?? 0, 2) * outline.share);
    ctx.globalAlpha = (globalAlpha * strength) / strengths;
    ctx.strokeStyle = theme[marks.outline ?? 'outline'];
    ctx.lineWidth = lineWidth;
    ctx.setLineDash(marks.shape === 'coin' ? [6, 5] : []);
    ctx.beginPath();
    for (const index of indexes) add(index, lineWidth);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  const lit = batches(count, (index) => {
    const strength = strengthOf(index, 4);
    const tone = tones[index] ?? 'lamp';
    return strength > 0 ? `${strength} ${before?.tones[index] ?? tone} ${tone}` : undefined;
  });
  for (const indexes of lit.values()) {
    const first = indexes[0] ?? 0;
    const tone = tones[first] ?? 'lamp';
    ctx.globalAlpha = (globalAlpha * strengthOf(first, 4)) / strengths;
    ctx.fillStyle = mix(theme[before?.tones[first] ?? tone], theme[tone], before?.share ?? 1);
    ctx.beginPath();
    for (const index of indexes) add(index);
    ctx.fill();
    if (marks.shape === 'coin') drawCoinFaces(ctx, indexes, field, theme);
  }
  ctx.globalAlpha = globalAlpha;
}

/** The ring and the sign on coins. */
function drawCoinFaces(
  ctx: CanvasRenderingContext2D,
  indexes: readonly number[],
  field: (index: number, offset: number) => number,
  theme: Theme,
) {
  ctx.strokeStyle = theme.ground;
  ctx.fillStyle = theme.ground;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  for (const index of indexes) {
    const [x, y, width] = [field(index, 0), field(index, 1), field(index, 2)];
    ctx.lineWidth = Math.max(1, width * 0.015);
    ctx.beginPath();
    addDot(ctx, x, y, width * 0.41);
    ctx.stroke();
    ctx.font = `400 ${width * 0.5}px ${theme.font}`;
    ctx.fillText('$', x, y + width * 0.17);
  }
}

/** Fills and strokes the path that `trace` adds. */
function paint(ctx: CanvasRenderingContext2D, shape: Rect | Path, theme: Theme, trace: () => void) {
  ctx.beginPath();
  trace();
  if (shape.fill) {
    ctx.fillStyle = theme[shape.fill];
    ctx.fill();
  }
  if (shape.stroke) {
    ctx.strokeStyle = theme[shape.stroke];
    ctx.lineWidth = shape.lineWidth ?? 2;
    ctx.stroke();
  }
}

function drawRect(ctx: CanvasRenderingContext2D, { numbers }: Layer, rect: Rect, theme: Theme) {
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  ctx.setLineDash([...(rect.dash ?? [])]);
  paint(ctx, rect, theme, () => {
    if (rect.radius) ctx.roundRect(x, y, width, height, rect.radius);
    else ctx.rect(x, y, width, height);
  });
}

/** Length of the line through points: what a dash has to cover to hide the rest. */
function lengthOf(points: Float32Array): number {
  let length = 0;
  for (let at = 2; at < points.length; at += 2) {
    const [x = 0, y = 0, lastX = 0, lastY = 0] = [
      points[at],
      points[at + 1],
      points[at - 2],
      points[at - 1],
    ];
    length += Math.hypot(x - lastX, y - lastY);
  }
  return length;
}

function drawPath(ctx: CanvasRenderingContext2D, layer: Layer, path: Path, theme: Theme) {
  const { numbers: points, reveal } = layer;
  const length = reveal < 1 ? lengthOf(points) : 0;
  ctx.setLineDash(reveal < 1 ? [length * reveal, length] : [...(path.dash ?? [])]);
  ctx.lineJoin = 'round';
  paint(ctx, path, theme, () => {
    const at = (index: number): [number, number] => [points[index] ?? 0, points[index + 1] ?? 0];
    ctx.moveTo(...at(0));
    if (path.isCurve)
      for (let index = 2; index < points.length; index += 4)
        ctx.quadraticCurveTo(...at(index), ...at(index + 2));
    else for (let index = 2; index < points.length; index += 2) ctx.lineTo(...at(index));
    if (path.isClosed) ctx.closePath();
  });
}

function drawLand(ctx: CanvasRenderingContext2D, { numbers }: Layer, land: Land, theme: Theme) {
  const [left = 0, top = 0, scale = 1] = numbers;
  const isHigh = (name: string) => land.highlights?.includes(name) ?? false;
  for (const high of [false, true]) {
    ctx.fillStyle = high ? theme.wall : theme.land;
    ctx.strokeStyle = theme.rule;
    ctx.lineWidth = 1;
    ctx.setLineDash([]);
    ctx.beginPath();
    for (const { rings } of land.countries.filter(({ name }) => isHigh(name) === high)) {
      for (const ring of rings) {
        let [x, y] = [left, top];
        // The path is not closed: browsers look at all of a long path each time it is.
        for (let index = 0; index < ring.length; index += 2) {
          x += (ring[index] ?? 0) * scale;
          y += (ring[index + 1] ?? 0) * scale;
          if (index === 0) ctx.moveTo(x, y);
          else ctx.lineTo(x, y);
        }
        ctx.lineTo(left + (ring[0] ?? 0) * scale, top + (ring[1] ?? 0) * scale);
      }
    }
    ctx.fill();
    ctx.stroke();
  }
}

function fontOf({ size, weight, font }: Required<Run>, theme: Theme): string {
  return `${weight} ${size}px ${font === 'serif' ? theme.serif : theme.font}`;
}

/** A run of words with its place: its left end on the baseline, and its width. */
export interface PlacedRun {
  run: Required<Run>;
  x: number;
  y: number;
  width: number;
}

/** Where each run of words stands, measured on a canvas. */
export function placeRuns(ctx: CanvasRenderingContext2D, words: Words, theme: Theme): PlacedRun[] {
  const baselines = baselinesOf(words);
  return words.lines.flatMap((line, index) => {
    const measured = runsOf(words, line).map((run) => {
      ctx.font = fontOf(run, theme);
      return { run, width: ctx.measureText(run.text).width };
    });
    const width = measured.reduce((sum, run) => sum + run.width, 0);
    let x = words.x - { start: 0, middle: width / 2, end: width }[words.align ?? 'start'];
    return measured.map((run) => {
      const placed = { ...run, x, y: words.y + (baselines[index] ?? 0) };
      x += run.width;
      return placed;
    });
  });
}

function drawWords(ctx: CanvasRenderingContext2D, words: Words, theme: Theme) {
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  const runs = placeRuns(ctx, words, theme);
  if (words.hasHalo) {
    ctx.lineJoin = 'round';
    ctx.lineWidth = haloWidth;
    ctx.strokeStyle = theme.ground;
    ctx.setLineDash([]);
    for (const { run, x, y } of runs) {
      ctx.font = fontOf(run, theme);
      ctx.strokeText(run.text, x, y);
    }
  }
  for (const { run, x, y, width } of runs) {
    ctx.font = fontOf(run, theme);
    ctx.fillStyle = theme[run.tone];
    ctx.fillText(run.text, x, y);
    if (!run.isEstimate) continue;
    ctx.strokeStyle = theme[run.tone];
    ctx.lineWidth = 1.5;
    ctx.setLineDash([4, 3]);
    ctx.beginPath();
    ctx.moveTo(x, y + run.size * 0.22);
    ctx.lineTo(x + width, y + run.size * 0.22);
    ctx.stroke();
  }
}

function drawLayer(ctx: CanvasRenderingContext2D, layer: Layer, theme: Theme) {
  const { item, alpha } = layer;
  if (alpha <= 0) return;
  ctx.globalAlpha = alpha * (item.opacity ?? 1);
  switch (item.kind) {
    case 'marks':
      return drawMarks(ctx, layer, item, theme);
    case 'rect':
      return drawRect(ctx, layer, item, theme);
    case 'path':
      return drawPath(ctx, layer, item, theme);
    case 'land':
      return drawLand(ctx, layer, item, theme);
    case 'words':
      return drawWords(ctx, item, theme);
    default:
      return item satisfies never;
  }
}

/** Draws a frame, in units of its field. */
export function drawFrame(ctx: CanvasRenderingContext2D, frame: Frame, theme: Theme): void {
  for (const layer of frame) {
    ctx.save();
    drawLayer(ctx, layer, theme);
    ctx.restore();
  }
}
