/** Reads keys for every view: the same on each keyboard layout, and never while something is typed. */
import { element } from './dom.ts';

/** A row of a view's table of keys, as its help shows it, and what the view runs for them. */
export type KeyRow<Run = unknown> = readonly [keys: string, does: string, run?: Run];

/** What a key does. */
export interface KeyCommand {
  run(): void;
  /** Whether it runs again while the key is held: only what moves the talk, for a screen that flashes is a hazard. */
  repeats?: boolean;
}

/** Keys that only change what others mean. */
const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** What browsers call a key whose letter they do not know: an accent that waits, an input method at work. */
const unnamed = new Set(['Dead', 'Process', 'Unidentified']);

/** Names of keys as help shows them, where an event has another. */
const shown: Readonly<Record<string, string>> = {
  '→': 'ArrowRight',
  '←': 'ArrowLeft',
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  Space: ' ',
  Esc: 'Escape',
};

/** What a key does by a table; in a row with arrows it moves the talk. */
export function commandIn<Run>(
  rows: readonly KeyRow<Run>[],
  key: string,
  run: (what: Run) => void,
): KeyCommand | undefined {
  const isKey = (name: string) =>
    key === (shown[name] ?? (name.length === 1 ? name.toLowerCase() : name));
  const row = rows.find(([keys]) => keys.split(' ').some(isKey));
  const what = row?.[2];
  return what && { run: () => run(what), repeats: /[←→]/.test(row[0]) };
}

/**
 * Name of a key: "b", "1", "?", "PageDown". A key that writes no Latin letter is named by its place on the board,
 * as on an American one: so are digits, which AZERTY has under Shift, and the full stop, which is a clicker's black.
 */
export function keyOf({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key === ' ' && shiftKey) return 'PageUp';
  if (key === '?' || key === '؟') return '?';
  if (key === '.' || code === 'Period') return '.';
  const isNamed = /^\p{Script=Latin}/u.test(key) && !unnamed.has(key);
  const [, kind, place] = /^(Key|Digit)(.)$/.exec(code) ?? [];
  if (place && (kind === 'Digit' || !isNamed)) return place.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Whether keys are typed into something, or belong to a dialog. */
function isTyped({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}

/** Whether a key presses the control that has the focus. */
function isPress({ target, key }: KeyboardEvent): boolean {
  const controls = { ' ': 'button, summary', Enter: 'a, button, summary' }[key];
  return controls !== undefined && target instanceof Element && target.closest(controls) !== null;
}

type Find = (key: string) => KeyCommand | undefined;

/** Those who read keys: the last to begin is asked first. */
const readers: Find[] = [];

/** The key whose press was answered, until another is pressed. Its repeats are nobody's, wherever they go. */
let answered: string | undefined;

function swallow(event: KeyboardEvent) {
  event.preventDefault();
  event.stopPropagation();
}

function noteRepeat(event: KeyboardEvent) {
  if (!event.repeat) answered = undefined;
  // A button under a held Enter would be pressed again and again.
  else if (keyOf(event) === answered || (event.key === 'Enter' && isPress(event))) swallow(event);
}

function read(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || modifiers.has(event.key)) return;
  if (isTyped(event) || isPress(event)) return;
  const key = keyOf(event);
  for (const find of readers) {
    const command = find(key);
    if (!command) continue;
    swallow(event);
    if (!command.repeats) answered = key;
    if (command.repeats || !event.repeat) command.run();
    return;
  }
}

/** Reads keys from now on: `find` gives what a key does, or nothing where it is none of the view's. */
export function readKeys(find: Find): void {
  if (readers.length === 0) {
    window.addEventListener('keydown', noteRepeat, { capture: true });
    // In its turn after the parts of the page that have keys of their own, such as a chart with the focus.
    document.addEventListener('keydown', read);
  }
  readers.unshift(find);
}

/** Closes a view's help by the key that opens it. */
export function closeHelpByKey(help: HTMLDialogElement): void {
  help.addEventListener('keydown', (event) => {
    if (keyOf(event) !== '?') return;
    help.close();
    // It would open it again.
    swallow(event);
  });
}

/** Lists keys and what they do. */
export function renderKeys(rows: readonly KeyRow[]): HTMLElement {
  const items = rows.map(([keys, does]) =>
    element(
      'div',
      {},
      element('dt', {}, ...keys.split(' ').flatMap((name) => [element('kbd', {}, name), ' '])),
      element('dd', {}, does),
    ),
  );
  return element('dl', { class: 'keys' }, ...items);
}
