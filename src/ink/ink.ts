/**
 * The marks of a talk in one window: what it draws and points at, the others show, and what they draw and
 * point at, it shows. Lines stay with their slide for as long as the session has a window.
 */
import { randomId } from '../sync/identity.ts';
import type { Ink, Message, MessageOf, Point } from '../sync/protocol.ts';
import type { Session } from '../sync/session.ts';
import { createStrokes, eraseChunks, type Line, lineId, strokeChunks } from '../sync/strokes.ts';
import type { Layer } from './layer.ts';

export interface Marks {
  /** Takes what another window tells; other messages are ignored. */
  take(message: Message): void;
  /** Sends all lines, and which were erased, to one that may have missed some. */
  tellAll(reply: (message: Message) => void): void;
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

/** The light that a window shows: its own before another's. */
function createLight(show: (at: Point | null) => void) {
  let own: Point | null = null;
  let other: MessageOf<'pointer'> | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => show(own ?? other?.at ?? null);
  const setOther = (message: MessageOf<'pointer'> | undefined) => {
    other = message;
    clearTimeout(fading);
    // Of a phone that has gone nobody says that its light is out.
    if (message) fading = setTimeout(() => setOther(undefined), patience);
    refresh();
  };
  return {
    get own() {
      return own;
    },
    set own(at) {
      own = at;
      refresh();
    },
    /** Takes another window's light, which puts out none but its own. */
    take(message: MessageOf<'pointer'>, shown: string) {
      const isOn = message.at !== null && message.slide === shown;
      if (isOn) setOther(message);
      else if (other?.from === message.from) setOther(undefined);
    },
    /** Puts all lights out. */
    clear() {
      own = null;
      setOther(undefined);
    },
  };
}

/** The marks of a session's window, seen on a layer. */
export function createTalkInk(
  { from, tell }: Pick<Session, 'from' | 'tell'>,
  layer: Pick<Layer, 'showLines' | 'showLight'>,
): Marks {
  const ink = createStrokes();
  let shown = '';
  const light = createLight(layer.showLight);
  const refresh = () => layer.showLines(ink.on(shown));
  const tellLight = throttle(() =>
    tell({ app: 'deck', kind: 'pointer', from, slide: shown, at: light.own }),
  );
  const erase = (lines: readonly string[]) => {
    for (const piece of eraseChunks(from, shown, lines)) {
      ink.take(piece);
      tell(piece);
    }
    refresh();
  };

  return {
    take(message) {
      if (message.kind === 'pointer') light.take(message, shown);
      if (message.kind !== 'line' && message.kind !== 'erase') return;
      if (ink.take(message) && message.slide === shown) refresh();
    },
    tellAll(reply) {
      for (const message of ink.messages(from)) reply(message);
    },
    show(slide) {
      if (slide === shown) return;
      shown = slide;
      light.clear();
      refresh();
    },
    point(at) {
      light.own = at;
      tellLight();
    },
    draw(colour, at) {
      const slide = shown;
      const points: Point[] = [];
      const id = lineId(ink.on(slide).at(-1)?.id, randomId());
      const line: Line = { id, ink: colour, points };
      let told = 0;
      const tellRest = throttle(() => {
        for (const piece of strokeChunks(from, slide, line, told)) tell(piece);
        told = points.length;
      });
      const add = (next: Point) => {
        points.push(next);
        for (const piece of strokeChunks(from, slide, line, points.length - 1)) ink.take(piece);
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
