/** Holds messages back so that no more are sent in a second than a room takes. Moves go first. */
import { createInk, type InkMessage } from '../ink.ts';
import type { Message } from '../protocol.ts';

/** The most messages sent in a second: with some room to the server's own limit, for lines that stutter. */
const perSecond = 20;

const isMove = ({ kind }: Message) => kind === 'moved' || kind === 'state';

function isInk(message: Message): message is InkMessage {
  return message.kind === 'line' || message.kind === 'erase';
}

/** Sends by `send`, now or a little later; of lights of the pointer that wait, only the latest, and no ink that the room has. */
export function createPace(send: (message: Message) => void) {
  let waiting: Message[] = [];
  let sent: number[] = [];
  let roomInk = createInk();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const now = performance.now();
    sent = sent.filter((time) => time > now - 1000);
    while (sent.length < perSecond) {
      const message = waiting.shift();
      if (!message) return;
      sent.push(now);
      send(message);
    }
    if (waiting.length > 0) timer = setTimeout(flush, Math.max(10, (sent[0] ?? now) + 1000 - now));
  };
  return {
    /** Notes what the room tells. */
    hear(message: Message): void {
      if (isInk(message)) roomInk.take(message);
    },
    add(message: Message): void {
      if (isInk(message) && !roomInk.take(message)) return;
      if (message.kind === 'pointer') waiting = waiting.filter(({ kind }) => kind !== 'pointer');
      if (isMove(message)) waiting.unshift(message);
      else waiting.push(message);
      if (timer === undefined) flush();
    },
    /** Forgets what waits and what the room has: the connection is gone, and what was under way may be lost. */
    clear(): void {
      waiting = [];
      roomInk = createInk();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
