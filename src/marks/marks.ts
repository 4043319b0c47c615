/**
 * The marks of a talk in one window: what it draws and points at, the others show, and what they draw and
 * point at, it shows. Lines stay with their slide for as long as the session has a window.
 */
import { randomId } from '../session/identity.ts';
import { createInk } from '../session/ink.ts';
import { erasePieces, linePieces } from '../session/ink-pieces.ts';
import type { Ink, Message, Point } from '../session/protocol.ts';
import type { Session } from '../session/session.ts';
import { createLayer, type Layer } from './layer.ts';

export interface Marks {
  layer: Layer;
  /** Takes what another window tells; other messages are ignored. */
  take(message: Message): void;
  /** Tells all lines, to a window that has none of them yet. */
  tellAll(): void;
  /** The slide that is shown from now on. */
  show(slide: string): void;
  /** Shows the light at a place, or puts it out. */
  point(at: Point | null): void;
  /** Begins a line; the function given back adds a point to it. */
  draw(ink: Ink, at: Point): (at: Point) => void;
  /** Takes the last line of this slide away. */
  undo(): void;
  /** Takes all lines of this slide away. */
  clear(): void;
}

/** Between two messages about the light, or about a line, in milliseconds: a room takes 30 in a second. */
const pause = 60;

/** A light of another window that is not moved for so long goes out, in milliseconds. */
const patience = 5000;

/** Runs `work` at once, and while it is asked for more often, each `pause`; the last call always counts. */
function throttle(work: () => void): () => void {
  let isWaiting = false;
  let isWanted = false;
  const run = () => {
    isWaiting = true;
    isWanted = false;
    work();
    setTimeout(() => {
      isWaiting = false;
      if (isWanted) run();
    }, pause);
  };
  return () => {
    if (isWaiting) isWanted = true;
    else run();
  };
}

/** The marks of a session's window. */
export function createMarks({ from, tell }: Pick<Session, 'from' | 'tell'>): Marks {
  const layer = createLayer();
  const ink = createInk();
  let shown = '';
  let light: Point | null = null;
  const refresh = () => layer.showLines(ink.on(shown));
  const tellLight = throttle(() =>
    tell({ app: 'deck', kind: 'pointer', from, slide: shown, at: light }),
  );
  let fading: ReturnType<typeof setTimeout> | undefined;
  const showTheirs = (at: Point | null) => {
    layer.showLight(at);
    clearTimeout(fading);
    // Of a phone that has gone nobody says that its light is out.
    if (at) fading = setTimeout(() => layer.showLight(null), patience);
  };
  const erase = (lines: readonly string[]) => {
    for (const piece of erasePieces(from, shown, lines)) {
      ink.take(piece);
      tell(piece);
    }
    refresh();
  };

  return {
    layer,
    take(message) {
      if (message.kind === 'pointer') showTheirs(message.slide === shown ? message.at : null);
      if (message.kind !== 'line' && message.kind !== 'erase') return;
      if (ink.take(message) && message.slide === shown) refresh();
    },
    tellAll() {
      for (const [slide, lines] of ink.all())
        for (const line of lines) for (const piece of linePieces(from, slide, line)) tell(piece);
    },
    show(slide) {
      if (slide === shown) return;
      shown = slide;
      layer.showLight(null);
      refresh();
    },
    point(at) {
      light = at;
      layer.showLight(at);
      tellLight();
    },
    draw(colour, at) {
      const slide = shown;
      const id = randomId();
      let points: Point[] = [];
      let told = 0;
      const tellRest = throttle(() => {
        for (const piece of linePieces(from, slide, { id, ink: colour, points }, told)) tell(piece);
        told = points.length;
      });
      const add = (next: Point) => {
        points = [...points, next];
        for (const piece of linePieces(from, slide, { id, ink: colour, points }, points.length - 1))
          ink.take(piece);
        if (slide === shown) refresh();
        tellRest();
      };
      add(at);
      return add;
    },
    undo() {
      const last = ink.on(shown).at(-1);
      if (last) erase([last.id]);
    },
    clear() {
      erase(ink.on(shown).map(({ id }) => id));
    },
  };
}
