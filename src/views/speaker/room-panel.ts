/** The room in the speaker's view: whether it is connected, how many follow, and the codes that let others in. */
import './room-panel.css';
import { button, element } from '../../browser/dom.ts';
import { type Codes, type RoomMessage, refusals } from '../../sync/protocol.ts';
import type { RoomStatus } from '../../sync/room-client.ts';

function describe(status: RoomStatus, followers: number): string {
  if (status === 'joined') return `Room: ${followers} listening`;
  if (status === 'joining') return 'Looking for the room';
  if (status === 'lost') return 'No connection: presses here do not reach the stage';
  return refusals[status].words;
}

/** Creates the panel of a room that is not joined yet; `choose` is called with the host for the codes. */
export function createRoomPanel(choose: (host: string) => void) {
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
    ...[list, network, element('p', {}, close)],
  );
  const control = button('Codes', () => {
    dialog.showModal();
    // The focus is on the button at its end.
    dialog.scrollTop = 0;
  });
  control.hidden = true;
  const refresh = () => {
    const words = describe(roomStatus, followers);
    if (status.textContent !== words) status.textContent = words;
    status.classList.toggle('is-fault', roomStatus !== 'joined' && roomStatus !== 'joining');
  };
  const showCodes = async ({ lead, follow, hosts }: Codes) => {
    const { drawCode } = await import('../../sync/qr-code.ts');
    const item = (title: string, address: string) =>
      element(
        'li',
        {},
        ...[element('h2', {}, title), drawCode(address)],
        element('p', { class: 'address' }, address),
      );
    host.replaceChildren(
      ...hosts.map(({ name, address }) =>
        element('option', { value: address }, `${address} (${name})`),
      ),
    );
    host.value = new URL(follow).hostname;
    network.hidden = hosts.length < 2;
    list.replaceChildren(
      item('Who scans this follows', follow),
      item('Who scans this leads the talk', lead),
    );
    control.hidden = false;
  };
  refresh();
  return {
    /** Whether the room is connected, in words. */
    status,
    /** Opens the codes. */
    control,
    dialog,
    onRoomMessage(message: RoomMessage) {
      if (message.kind === 'codes') void showCodes(message);
      if (message.kind === 'heartbeat') followers = message.followers;
      refresh();
    },
    onRoomStatus(next: RoomStatus) {
      roomStatus = next;
      refresh();
    },
  };
}
