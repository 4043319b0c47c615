/** Help: the deck's own keys. */
import { button, element } from '../../element.ts';
import { openDialog } from './dialog.ts';

/** Every key of the stage and what it does, in the order in which a speaker needs them. */
const keys: readonly (readonly [keys: string, does: string])[] = [
  ['→ Space PageDown', 'next step, then next slide'],
  ['← PageUp', 'back, and the chart plays backwards'],
  ['Home End', 'first slide, last slide'],
  ['S', 'the speaker’s view: notes, next step, clock'],
  ['G', 'go to a slide by its number, name or words'],
  ['Esc O', 'all slides at once'],
  ['D', 'the data of the chart'],
  ['B .', 'black screen; any key comes back'],
  ['L', 'a light that points; Esc puts it out'],
  ['W', 'a pen: 1 2 3 its inks, Z undo, X clear, Esc away'],
  ['F', 'full screen, and back'],
  ['C', 'in a room, the code that listeners scan'],
  ['Ctrl P', 'print: a slide a page'],
  ['Tab', 'to links, data and the marks of a chart'],
  ['?', 'this help'],
];

/** What no key of the stage does. */
const rest =
  'A clicker works as it is. “Slides” in the speaker’s view sets the talk’s length and leaves slides out; “Codes”, in a room, lets a phone lead it.';

/** Opens the help; Escape, ? and its button close it. */
export function openHelp(): void {
  const rows = keys.map(([names, does]) =>
    element(
      'div',
      {},
      element('dt', {}, ...names.split(' ').flatMap((name) => [element('kbd', {}, name), ' '])),
      element('dd', {}, does),
    ),
  );
  const dialog = openDialog(
    'Keys',
    element('h2', {}, 'Keys'),
    element('dl', { class: 'keys' }, ...rows),
    element('p', {}, rest),
    button('Close', () => dialog.close()),
  );
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '?') dialog.close();
  });
}
