/** A drawing as plain data: marks, shapes and words in units of their field. Canvas and PowerPoint map the same spec. */
import type { Datum, StoryEvent } from '../../data/story.ts';
import type { Country } from '../region.ts';
import type { Theme } from '../theme.ts';

/** A colour by its name in the theme. */
export type SceneTone = Exclude<keyof Theme, 'font' | 'serif'>;

/** Middle x and y, width and height. */
export type Place = readonly [x: number, y: number, width: number, height: number];

interface Common {
  /** Identity across steps and neighbour slides: items of one id move, others fade. */
  id: string;
  /** From 0 to 1; default 1. */
  opacity?: number;
  /** What it stands for, where it can be pointed at. */
  of?: Datum | StoryEvent;
}

/** Marks next to each other in the order of `places` that share a look. */
export interface MarkGroup {
  count: number;
  /** A blank mark is not lit yet and leaves the wall empty; one that is gone leaves an outline. */
  look: 'lit' | 'gone' | 'blank';
  /** Default "lamp". */
  tone?: SceneTone;
  of?: Datum;
  /** Where its marks are instead of at home. */
  away?: readonly Place[];
}

/** Many equal marks, each standing for the same amount. */
export interface Marks extends Common {
  kind: 'marks';
  shape: 'square' | 'dot' | 'coin';
  /** Homes of all marks, in the order in which they light up. */
  places: readonly Place[];
  groups: readonly MarkGroup[];
  /** Tone of the outline a gone mark leaves; default "outline". */
  outline?: SceneTone;
  /** Whether marks change one after another, in an order that looks random. */
  staggers?: boolean;
}

interface Painted extends Common {
  fill?: SceneTone;
  stroke?: SceneTone;
  /** Default 2. */
  lineWidth?: number;
  dash?: readonly number[];
}

export interface Rect extends Painted {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
}

/** A line or an outline. */
export interface Path extends Painted {
  kind: 'path';
  /** x, y, x, y, …; with `isCurve` a start, then a control point and an end for each quadratic curve. */
  points: readonly number[];
  isCurve?: boolean;
  isClosed?: boolean;
  /** Whether it is drawn from its start when it appears, where others fade in. */
  draws?: boolean;
}

/** Countries of a map, its upper left corner at x and y. */
export interface Land extends Common {
  kind: 'land';
  x: number;
  y: number;
  scale: number;
  countries: readonly Country[];
  /** Names of the countries that stand out. */
  highlights?: readonly string[];
}

/** A part of a line of words with a look of its own. */
export interface Run {
  text: string;
  size?: number;
  tone?: SceneTone;
  weight?: number;
  font?: 'sans' | 'serif';
  /** Says that a number is the deck's own estimate: underlined, and a link to the appendix. */
  isEstimate?: boolean;
}

/** Lines of words; x and y are where the baseline of the first begins, is centred or ends. */
export interface Words extends Common {
  kind: 'words';
  x: number;
  y: number;
  lines: readonly (string | readonly (string | Run)[])[];
  size: number;
  /** Default "ink". */
  tone?: SceneTone;
  /** Default 400. */
  weight?: number;
  /** Default "sans". */
  font?: 'sans' | 'serif';
  /** Default "start". */
  align?: 'start' | 'middle' | 'end';
  /** Whether they stand out from marks by a rim in the colour of the ground. */
  hasHalo?: boolean;
}

export type Item = Marks | Rect | Path | Land | Words;

/** Items in the order in which they are painted. */
export interface Drawing {
  width: number;
  height: number;
  items: readonly Item[];
}

export interface SceneSpec {
  form: 'scene';
  /** On a slide, which it fills to the edges. */
  slide: Drawing;
  /** In a narrow column of the page, under the slide's title. */
  column: Drawing;
  /** How long the move to this step takes; default 0.8. */
  seconds?: number;
}

/** The free part of a field: between the margins, under the title and above the source line. */
export interface Field {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** One of two values: for the slide, or for the narrow column. */
  pick: <Value>(slide: Value, column: Value) => Value;
}

/** A slide of 1280 × 720 with its title at the top. */
export const slideField: Field = {
  width: 1280,
  height: 720,
  left: 64,
  right: 1216,
  top: 130,
  bottom: 652,
  pick: (slide) => slide,
};

/** A column as wide as a phone: 22 units are about 16 of its pixels. */
export const columnField: Field = {
  width: 480,
  height: 400,
  left: 26,
  right: 454,
  top: 0,
  bottom: 396,
  pick: (_slide, column) => column,
};

/** A scene from a function that arranges the same items in either field. */
export function scene(
  arrange: (field: Field) => readonly (Item | false | undefined)[],
  options: Pick<SceneSpec, 'seconds'> = {},
): SceneSpec {
  const draw = (field: Field): Drawing => ({
    width: field.width,
    height: field.height,
    items: arrange(field).filter((item) => item !== false && item !== undefined),
  });
  return { form: 'scene', slide: draw(slideField), column: draw(columnField), ...options };
}

/** Works something out once for each field: what all steps of a chart share. */
export function oncePerField<Value>(work: (field: Field) => Value): (field: Field) => Value {
  const known = new Map<Field, Value>();
  return (field) => {
    const value = known.get(field) ?? work(field);
    known.set(field, value);
    return value;
  };
}

/** All data that an item stands for. */
export function dataOf(item: Item): readonly (Datum | StoryEvent)[] {
  const own = item.of ? [item.of] : [];
  if (item.kind !== 'marks') return own;
  const groups = item.groups.filter(({ count, look }) => count > 0 && look !== 'blank');
  return [...own, ...groups.flatMap(({ of }) => (of ? [of] : []))];
}

/** The runs of a line of words, each with its whole look. */
export function runsOf(words: Words, line: Words['lines'][number]): Required<Run>[] {
  const runs = typeof line === 'string' ? [line] : line;
  const look = {
    size: words.size,
    tone: words.tone ?? 'ink',
    weight: words.weight ?? 400,
    font: words.font ?? 'sans',
    isEstimate: false,
  } as const;
  return runs.map((run) => ({ ...look, ...(typeof run === 'string' ? { text: run } : run) }));
}

/** Distances of the baselines of lines from the first, in units of the field. */
export function baselinesOf(words: Words): number[] {
  let y = 0;
  return words.lines.map((line, index) => {
    const size = Math.max(...runsOf(words, line).map((run) => run.size));
    if (index > 0) y += size * lineHeight;
    return y;
  });
}

/** From baseline to baseline, in sizes of the type. */
export const lineHeight = 1.22;
