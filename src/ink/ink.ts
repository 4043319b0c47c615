/** Laser pointer and pen strokes of a talk in one window: sends its own, shows those of the others. */
import { randomId } from '../sync/identity.ts';
import type { Ink, Message, MessageOf, Point } from '../sync/protocol.ts';
import type { Session } from '../sync/session.ts';
import {
  createStrokes,
  eraseChunks,
  type InkMessage,
  isInk,
  type Stroke,
  strokeChunks,
  strokeId,
} from '../sync/strokes.ts';

/** What shows the ink of a slide. */
export interface InkView {
  showStrokes(strokes: readonly Stroke[]): void;
  showPointer(at: Point | null): void;
}

/** Pause between two messages about pointer or stroke, in milliseconds: a room takes 30 a second. */
const pause = 60;

/** Another window's pointer that does not move for so long goes off, in milliseconds: its phone may be gone. */
const pointerTimeout = 5000;

/** Runs `work` at once and then at most every `pause`; the last call always counts. */
function throttle(work: () => void): () => void {
  let isWaiting = false;
  let isWanted = false;
  const run = () => {
    isWanted = isWaiting;
    if (isWaiting) return;
    isWaiting = true;
    work();
    setTimeout(() => {
      isWaiting = false;
      if (isWanted) run();
    }, pause);
  };
  return run;
}

/** Begins a stroke; returns a function that adds a point, shows it by `merge` at once and sends it a little later. */
function createStroke(
  from: string,
  slide: string,
  { id, ink }: Pick<Stroke, 'id' | 'ink'>,
  send: (message: Message) => void,
  merge: (chunk: InkMessage) => void,
): (at: Point) => void {
  const points: Point[] = [];
  const chunksFrom = (start: number) => strokeChunks(from, slide, { id, ink, points }, start);
  let sent = 0;
  const sendRest = throttle(() => {
    for (const chunk of chunksFrom(sent)) send(chunk);
    sent = points.length;
  });
  return (at) => {
    points.push(at);
    for (const chunk of chunksFrom(points.length - 1)) merge(chunk);
    sendRest();
  };
}

/** Creates the ink of a session's window. */
export function createInk({ from, send }: Pick<Session, 'from' | 'send'>, view: InkView) {
  const strokes = createStrokes();
  let slide = '';
  let ownPointer: Point | null = null;
  let otherPointer: MessageOf<'pointer'> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    view.showStrokes(strokes.on(slide));
    view.showPointer(ownPointer ?? otherPointer?.at ?? null);
  };
  const sendPointer = throttle(() =>
    send({ app: 'deck', kind: 'pointer', from, slide, at: ownPointer }),
  );
  const setOtherPointer = (message?: MessageOf<'pointer'>) => {
    otherPointer = message;
    clearTimeout(timer);
    if (message) timer = setTimeout(setOtherPointer, pointerTimeout);
    refresh();
  };
  const erase = (ids: readonly string[]) => {
    for (const chunk of eraseChunks(from, slide, ids)) {
      strokes.merge(chunk);
      send(chunk);
    }
    refresh();
  };

  return {
    /** Receives another window's message. */
    receive(message: Message): void {
      if (isInk(message)) {
        if (strokes.merge(message) && message.slide === slide) refresh();
      } else if (message.kind === 'pointer') {
        if (message.at && message.slide === slide) setOtherPointer(message);
        else if (otherPointer?.from === message.from) setOtherPointer();
      }
    },
    /** Sends all strokes to a window that may have missed some. */
    sendAll(reply: (message: Message) => void): void {
      for (const message of strokes.messages(from)) reply(message);
    },
    /** Shows a slide's ink. */
    show(next: string): void {
      if (next === slide) return;
      slide = next;
      ownPointer = null;
      setOtherPointer();
    },
    /** Moves this window's laser pointer, or turns it off. */
    point(at: Point | null): void {
      ownPointer = at;
      refresh();
      sendPointer();
    },
    /** Begins a stroke; returns a function that adds a point. */
    draw(ink: Ink, at: Point): (at: Point) => void {
      const id = strokeId(strokes.on(slide).at(-1)?.id, randomId());
      const add = createStroke(from, slide, { id, ink }, send, (chunk) => {
        strokes.merge(chunk);
        refresh();
      });
      add(at);
      return add;
    },
    /** Erases the last stroke of this slide. */
    undo(): void {
      erase(
        strokes
          .on(slide)
          .slice(-1)
          .map(({ id }) => id),
      );
    },
    /** Erases all strokes of this slide. */
    clear(): void {
      erase(strokes.on(slide).map(({ id }) => id));
    },
  };
}

export type TalkInk = ReturnType<typeof createInk>;
