/** The room of this view, if it has a pass: the panel's code comes with the first word of the room. */
import { element } from '../../browser/dom.ts';
import type { RoomStatus } from '../../sync/room-client.ts';
import type { RoomMessage } from '../../sync/room-protocol.ts';
import type { Session } from '../../sync/session.ts';
import type { RoomPanel } from './room-panel.ts';

/** Where the panel's parts stand once they are there, and what tells it of the room. */
export function createRoomPlace(session: () => Session) {
  const status = element('div');
  const control = element('span');
  const dialog = element('div');
  let opened: Promise<RoomPanel> | undefined;
  const choose = (host: string) =>
    session().tell({ app: 'deck', kind: 'host', from: session().from, host });
  const open = () => {
    opened ??= import('./room-panel.ts').then(({ createRoomPanel }) => {
      const panel = createRoomPanel(choose);
      status.replaceWith(panel.status);
      control.replaceWith(panel.control);
      dialog.replaceWith(panel.dialog);
      return panel;
    });
    return opened;
  };
  return {
    /** For the head of the view, and for its end. */
    roots: [status, dialog],
    /** For the buttons. */
    control,
    hearRoom: (message: RoomMessage) => void open().then((panel) => panel.take(message)),
    roomChanged: (next: RoomStatus) => void open().then((panel) => panel.change(next)),
  };
}
