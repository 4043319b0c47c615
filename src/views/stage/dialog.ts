/** A box over the stage, with the talk waiting behind it. */
import { element } from '../../browser/dom.ts';

/**
 * Opens a box; Escape closes it, and no key is the talk's meanwhile, also that which closes it.
 * @param label what it is, for who cannot see it
 */
export function openDialog(label: string, ...content: (Node | string)[]): HTMLDialogElement {
  const dialog = element('dialog', { class: 'box', 'aria-label': label }, ...content);
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  // The focus may be on a button at its end.
  dialog.scrollTop = 0;
  return dialog;
}
