/** The keys of the speaker's view, those of clickers among them: one table, from which they are read and help is made. */

import { button, element } from '../../browser/dom.ts';
import {
  closeHelpByKey,
  commandIn,
  type KeyRow,
  readKeys,
  renderKeys,
} from '../../browser/keys.ts';
import type { Command } from './commands.ts';

const rows: readonly KeyRow<Command>[] = [
  ['→ ↓ Space PageDown N', 'next step, then next slide', 'next'],
  ['← ↑ PageUp P', 'back', 'back'],
  ['Home', 'the first slide', 'first'],
  ['End', 'the last slide before the appendix', 'last'],
  ['B .', 'black screen for the audience, and back', 'black'],
  ['G', 'all slides, to go to one or to leave one out', 'list'],
  ['T', 'the clock: start, pause, go on', 'clock'],
  ['L', 'while it is held, the mouse over the slide points'],
  ['W', 'a pen: 1 2 3 its inks, Z undo, X clear', 'pen'],
  ['Esc', 'ends black and puts the pen away', 'stop'],
  ['?', 'all keys'],
];

/** A box with all keys; Escape, ? and its button close it. */
function createHelp(): HTMLDialogElement {
  const close = button('Close', () => dialog.close());
  const dialog = element(
    'dialog',
    { class: 'help', 'aria-label': 'Keys' },
    renderKeys(rows),
    element('p', {}, close),
  );
  closeHelpByKey(dialog);
  return dialog;
}

/** Listens to keys from now on and calls `run` for each that is a command; opens the help in the view. */
export function listenToKeys(view: HTMLElement, run: (command: Command) => void): void {
  const help = createHelp();
  view.append(help);
  readKeys((key) => {
    // Start of a clicker: nothing is begun here, and the view is not loaded anew.
    if (key === 'F5') return { run: () => {} };
    if (key === '?') return { run: () => help.showModal() };
    return commandIn(rows, key, run);
  });
}
