/** The code that listeners scan, large on stage; there is one only in a room. */
import type { RevealApi } from 'reveal.js';
import { element } from '../../element.ts';
import type { RoomMessage } from '../../session/room/room-protocol.ts';
import { openDialog } from './dialog.ts';

export interface FollowCode {
  /** Takes the address from what the room tells. */
  hearRoom(message: RoomMessage): void;
  /** Shows the code; whatever key is pressed then, and each move of the talk, puts it away. */
  show(): void;
}

/** The code of a deck on stage. */
export function offerFollowCode(deck: RevealApi): FollowCode {
  let address: string | undefined;
  let dialog: HTMLDialogElement | undefined;
  const close = () => dialog?.close();
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, close);
  const open = async (shown: string) => {
    const { drawCode } = await import('../../session/room/draw-code.ts');
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
    hearRoom(message) {
      if (message.kind === 'codes') address = message.follow;
    },
    show() {
      if (address) void open(address);
    },
  };
}
