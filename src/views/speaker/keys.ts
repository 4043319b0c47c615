/** Keys of the speaker's view: those of the stage, and of clickers. */
import type { Command } from './commands.ts';

const commands: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  p: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  g: 'list',
  t: 'clock',
  w: 'pen',
};

/** Calls `run` for each key that is a command and not meant for what has the focus. */
export function listenToKeys(run: (command: Command) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]'))
      return;
    const isOnButton = event.target instanceof Element && event.target.closest('button, a');
    if (isOnButton && (event.key === ' ' || event.key === 'Enter')) return;
    const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!command) return;
    event.preventDefault();
    run(command);
  });
}
