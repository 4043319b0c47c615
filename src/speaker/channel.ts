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

/** Pages from disk have no origin to name: "null" there, and each may only be told from its window. */
const isFromDisk = location.origin === 'null' || location.protocol === 'file:';

function isWindow(source: MessageEventSource | null): source is Window {
  return source !== null && 'closed' in source;
}

/** Opens the channel of the deck at this address. */
export function openChannel(): Channel {
  const broadcast =
    typeof BroadcastChannel === 'undefined' || isFromDisk
      ? undefined
      : new BroadcastChannel(`deck ${location.pathname}`);
  const windows = new Set<Window>();
  if (window.opener instanceof Object) windows.add(window.opener);

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
        if (origin !== (isFromDisk ? 'null' : location.origin)) return;
        if (!isWindow(source)) return;
        // A window that was reloaded has forgotten whom it opened; from disk that one says hello again.
        if (isFromDisk && readMessage(data)?.kind === 'hello') windows.add(source);
        if (windows.has(source)) take(data);
      });
    },
    addWindow(opened) {
      windows.add(opened);
    },
  };
}
