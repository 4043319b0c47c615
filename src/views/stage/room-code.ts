/** The code that listeners scan, large on stage; there is one only in a room. */
import type { RevealApi } from 'reveal.js';
import { element } from '../../browser/dom.ts';
import type { RoomMessage } from '../../sync/protocol.ts';
import { openDialog } from './dialog.ts';

const noCode = 'There is no room yet: npm run present -- --lan gives codes to scan.';

export interface RoomCode {
  /** Takes the address from the room's messages. */
  onRoomMessage(message: RoomMessage): void;
  /** Shows the code, or says how to get one; whatever key is pressed then, and each move of the talk, puts it away. */
  show(): void;
}

/** The code of a deck on stage. */
export function offerRoomCode(deck: RevealApi): RoomCode {
  let address: string | undefined;
  let dialog: HTMLDialogElement | undefined;
  const note = element('p', { class: 'stage-note', role: 'status' });
  document.body.append(note);
  const close = () => {
    dialog?.close();
    note.textContent = '';
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, close);
  const open = async (shown: string) => {
    const { drawCode } = await import('../../sync/qr-code.ts');
    close();
    const title = 'Follow the talk on your own screen';
    dialog = openDialog(title, element('h2', {}, title), drawCode(shown), element('p', {}, shown));
    dialog.classList.add('follow-code');
    dialog.addEventListener('keydown', (event) => {
      event.preventDefault();
      close();
    });
    dialog.addEventListener('click', close);
  };
  return {
    onRoomMessage(message) {
      if (message.kind === 'codes') address = message.follow;
    },
    show() {
      if (address) return void open(address);
      note.textContent = noCode;
      window.addEventListener('keydown', close, { capture: true, once: true });
    },
  };
}
