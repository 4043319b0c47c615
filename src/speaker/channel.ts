/**
 * Carries messages between the windows of one deck: by BroadcastChannel, and by window messages between
 * a window and the one that opened it, which is all there is when the page is opened from disk.
 */
import { type Message, readMessage } from './protocol.ts';

export interface Channel {
  send(message: Message): void;
  /** Calls the handler with each message that is the deck's own; all others are ignored. */
  listen(handler: (message: Message) => void): void;
  /** Sends to a window that this one has opened, too. */
  addWindow(opened: Window): void;
}

/** Pages from disk have no origin to name: "null" there. */
const isFromDisk = location.origin === 'null' || location.protocol === 'file:';

function isWindow(source: MessageEventSource | null): source is Window {
  return source !== null && 'closed' in source;
}

/** Whether a window has opened this one or was opened by it. */
function isRelated(other: Window): boolean {
  return other === window.opener || other.opener === window;
}

/** What browsers call the origin of a page from disk. */
const origins = isFromDisk ? ['null', 'file://'] : [location.origin];

/** Opens the channel of the deck at this address. */
export function openChannel(): Channel {
  const broadcast =
    typeof BroadcastChannel === 'undefined' || isFromDisk
      ? undefined
      : new BroadcastChannel(`deck ${location.pathname}`);
  const windows = new Set<Window>();
  // Typed as anything by the platform; another window's object is of no class of this one.
  const opener: Window | null = window.opener;
  if (opener) windows.add(opener);

  return {
    send(message) {
      broadcast?.postMessage(message);
      for (const other of windows) {
        if (other.closed) windows.delete(other);
        else other.postMessage(message, isFromDisk ? '*' : location.origin);
      }
    },
    listen(handler) {
      const take = (data: unknown) => {
        const message = readMessage(data);
        if (message) handler(message);
      };
      broadcast?.addEventListener('message', ({ data }) => take(data));
      window.addEventListener('message', ({ data, origin, source }) => {
        if (!origins.includes(origin)) return;
        if (!isWindow(source) || !isRelated(source)) return;
        // A window that was reloaded has forgotten whom it opened, until that one speaks.
        if (isFromDisk) windows.add(source);
        take(data);
      });
    },
    addWindow(opened) {
      windows.add(opened);
    },
  };
}
