/** Holds messages back so that no more are sent in a second than a room takes. Moves go first. */
import type { Message } from '../protocol.ts';

/** The most messages sent in a second: with some room to the server's own limit, for lines that stutter. */
const perSecond = 20;

const isMove = ({ kind }: Message) => kind === 'moved' || kind === 'state';

/** Sends by `send`, now or a little later; of lights of the pointer that wait, only the latest. */
export function createPace(send: (message: Message) => void) {
  let waiting: Message[] = [];
  let sent: number[] = [];
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
    add(message: Message): void {
      if (message.kind === 'pointer') waiting = waiting.filter(({ kind }) => kind !== 'pointer');
      if (isMove(message)) waiting.unshift(message);
      else waiting.push(message);
      if (timer === undefined) flush();
    },
    /** Forgets what waits: the connection it was for is gone. */
    clear(): void {
      waiting = [];
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
