/** The room in the speaker's view: whether it is reached, how many follow, and the codes that let others in. */
import './room-panel.css';
import { button, element } from '../../browser/dom.ts';
import { drawCode } from '../../sync/qr-code.ts';
import type { RoomStatus } from '../../sync/room-client.ts';
import { type Codes, type RoomMessage, refusals } from '../../sync/room-protocol.ts';

export interface RoomPanel {
  /** How the room is, in words. */
  status: HTMLElement;
  /** Opens the codes. */
  control: HTMLButtonElement;
  dialog: HTMLDialogElement;
  take(message: RoomMessage): void;
  change(status: RoomStatus): void;
}

function renderCode(title: string, address: string): HTMLElement {
  const words = element('p', { class: 'address' }, address);
  return element('li', {}, element('h2', {}, title), drawCode(address), words);
}

function describe(status: RoomStatus, followers: number): string {
  if (status === 'joined') return `Room: ${followers} listening`;
  if (status === 'joining') return 'Looking for the room';
  if (status === 'lost') return 'No connection: presses here do not reach the stage';
  return refusals[status].words;
}

/** The panel of a room; this window is not in it yet. `choose` is called with the host that the codes shall lead to. */
export function createRoomPanel(choose: (host: string) => void): RoomPanel {
  let followers = 0;
  let roomStatus: RoomStatus = 'joining';
  const status = element('p', { class: 'room', role: 'status' });
  const list = element('ul');
  const host = element('select');
  host.addEventListener('change', () => choose(host.value));
  const network = element('p', { class: 'network' }, element('label', {}, 'Network', host));
  const close = button('Close', () => dialog.close());
  close.autofocus = true;
  const dialog = element(
    'dialog',
    { class: 'codes', 'aria-label': 'Codes' },
    list,
    network,
    element('p', {}, close),
  );
  const control = button('Codes', () => {
    dialog.showModal();
    // The focus is on the button at its end.
    dialog.scrollTop = 0;
  });
  control.hidden = true;
  const say = () => {
    const words = describe(roomStatus, followers);
    if (status.textContent !== words) status.textContent = words;
    status.classList.toggle('is-fault', roomStatus !== 'joined' && roomStatus !== 'joining');
  };
  const show = ({ lead, follow, hosts }: Codes) => {
    host.replaceChildren(
      ...hosts.map(({ name, address }) =>
        element('option', { value: address }, `${address} (${name})`),
      ),
    );
    host.value = new URL(follow).hostname;
    network.hidden = hosts.length < 2;
    list.replaceChildren(
      renderCode('Who scans this follows', follow),
      renderCode('Who scans this leads the talk', lead),
    );
    control.hidden = false;
  };
  say();
  return {
    status,
    control,
    dialog,
    take(message) {
      if (message.kind === 'codes') show(message);
      if (message.kind === 'beat') followers = message.followers;
      say();
    },
    change(next) {
      roomStatus = next;
      say();
    },
  };
}
