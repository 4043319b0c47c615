/** Opens the speaker's view of this talk, by key and by a control; tells the address if a browser refuses. */
import { button, element } from '../../browser/dom.ts';
import { describeHindrance, speakerQuery, windowName } from '../../sync/identity.ts';
import { addressOf, type Outline } from '../../sync/place.ts';
import type { Session } from '../../sync/session.ts';
import { openDialog } from './dialog.ts';

function tell(words: string, ...more: Node[]) {
  const dialog = openDialog(
    'The speaker’s window',
    element('p', {}, words),
    ...more,
    button('Close', () => dialog.close()),
  );
}

function tellAddress(address: string) {
  const words =
    'The browser has kept the speaker’s window from opening. Open this address in a window of your own:';
  const link = element(
    'a',
    { href: address, target: '_blank', rel: 'noopener' },
    new URL(address, location.href).href,
  );
  tell(words, link);
}

/** Makes the control lead to this talk's speaker's view; the function given back opens it. */
export function offerSpeakerView(session: Session, outline: Outline): () => void {
  const addressNow = () =>
    `${location.pathname}${speakerQuery(session.id)}${addressOf(outline, session.state)}`;
  const open = () => {
    const hindrance = describeHindrance(location.protocol, window.origin);
    if (hindrance !== undefined) return tell(hindrance);
    const opened = session.open(addressNow(), windowName('speaker', session.id));
    if (opened) opened.focus();
    else tellAddress(addressNow());
  };
  const control = document.querySelector<HTMLAnchorElement>('[data-tool="speaker"]');
  // Opened in another way than by a press, as in a tab, it leads to this talk too.
  control?.addEventListener('pointerdown', () => {
    control.href = addressNow();
  });
  control?.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  return open;
}
