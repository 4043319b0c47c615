/**
 * Carries messages between the windows of a session: by a BroadcastChannel, and by postMessage between a window and
 * its opener, which is all that a page from disk has.
 */
import { type Message, readMessage } from './protocol.ts';

export interface Channel {
  send(message: Message): void;
  /** Also sends to a window that this one has opened. */
  addWindow(opened: Window): void;
}

/** Pages from disk have the origin "null", or "file://" in some browsers. */
const isFromDisk = location.origin === 'null' || location.protocol === 'file:';
const origins = isFromDisk ? ['null', 'file://'] : [location.origin];

function isWindow(source: MessageEventSource | null): source is Window {
  return source !== null && 'closed' in source;
}

/** Opens the channel of a session; messages that are not the deck's are ignored. */
export function openChannel(session: string, onMessage: (message: Message) => void): Channel {
  const broadcast =
    typeof BroadcastChannel === 'undefined' || isFromDisk
      ? undefined
      : new BroadcastChannel(`deck ${location.pathname} ${session}`);
  const opener: Window | null = window.opener;
  const windows = new Set(opener ? [opener] : []);
  const receive = (data: unknown) => {
    const message = readMessage(data);
    if (message) onMessage(message);
    return message;
  };
  broadcast?.addEventListener('message', ({ data }) => receive(data));
  window.addEventListener('message', ({ data, origin, source }) => {
    if (!origins.includes(origin) || !isWindow(source)) return;
    if (source !== opener && source.opener !== window) return;
    // After a reload a window has lost the ones it opened, until they send something.
    if (receive(data)) windows.add(source);
  });
  return {
    send(message) {
      broadcast?.postMessage(message);
      for (const other of windows) {
        if (other.closed) windows.delete(other);
        else other.postMessage(message, isFromDisk ? '*' : location.origin);
      }
    },
    addWindow(opened) {
      windows.add(opened);
    },
  };
}
