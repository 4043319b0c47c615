/** The buttons of the speaker's view: on a phone two of them are large, and what only a desk needs is left out. */
import { button, element } from '../../browser/dom.ts';
import type { Command } from './commands.ts';

export interface Controls {
  root: HTMLElement;
  /** Shows whether the audience sees black. */
  showBlack(isBlack: boolean): void;
}

/** Builds the buttons; `forDesks` are those that a phone has no room for, `more` stand among the others. */
export function createControls(
  run: (command: Command) => void,
  more: readonly HTMLElement[],
  forDesks: readonly HTMLElement[],
): Controls {
  const back = button('Back', () => run('back'));
  back.className = 'step is-back';
  const next = button('Next', () => run('next'));
  next.className = 'step is-next';
  const black = button('Black', () => run('black'));
  for (const control of forDesks) control.classList.add('for-desks');
  const root = element(
    'nav',
    { class: 'controls', 'aria-label': 'Talk' },
    ...[back, next, black],
    button('Slides', () => run('list')),
    ...more,
    ...forDesks,
  );
  return {
    root,
    showBlack: (isBlack) => black.setAttribute('aria-pressed', String(isBlack)),
  };
}
