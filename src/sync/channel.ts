/**
 * Carries messages between the windows of one session: by a BroadcastChannel of the session's own, and by
 * window messages between a window and the one that opened it, which is all there is for a page from disk.
 */
import { type Message, readMessage } from './protocol.ts';

export interface Channel {
  send(message: Message): void;
  /** Sends to a window that this one has opened, too. */
  addWindow(opened: Window): void;
}

/** Pages from disk have no origin to name: "null" there. */
const isFromDisk = location.origin === 'null' || location.protocol === 'file:';

/** What browsers call the origin of a page from disk. */
const origins = isFromDisk ? ['null', 'file://'] : [location.origin];

function isWindow(source: MessageEventSource | null): source is Window {
  return source !== null && 'closed' in source;
}

/** Whether a window has opened this one or was opened by it. */
function isRelated(other: Window): boolean {
  return other === window.opener || other.opener === window;
}

function openBroadcast(session: string): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined' || isFromDisk) return undefined;
  return new BroadcastChannel(`deck ${location.pathname} ${session}`);
}

/** Opens the channel of a session; `handler` hears the deck's own messages, all others are ignored. */
export function openChannel(session: string, handler: (message: Message) => void): Channel {
  const broadcast = openBroadcast(session);
  const windows = new Set<Window>();
  // Typed as anything by the platform; another window's object is of no class of this one.
  const opener: Window | null = window.opener;
  if (opener) windows.add(opener);
  const take = (data: unknown) => {
    const message = readMessage(data);
    if (message) handler(message);
    return message;
  };
  broadcast?.addEventListener('message', ({ data }) => take(data));
  window.addEventListener('message', ({ data, origin, source }) => {
    if (!origins.includes(origin) || !isWindow(source) || !isRelated(source)) return;
    // A window that was reloaded has forgotten whom it opened, until that one speaks.
    if (take(data)) windows.add(source);
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
