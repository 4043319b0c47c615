/** Opens the speaker's view from the stage: by key and by a control; tells the address if a browser refuses. */
import type { RevealApi } from 'reveal.js';
import type { Channel } from './channel.ts';

/** S, as reveal.js names keys. */
const key = { keyCode: 83, key: 'S', description: 'Speaker view' };

function addressOf(view: string): string {
  return `${location.pathname}?view=${view}${location.hash}`;
}

function tellAddress(address: string) {
  const dialog = document.createElement('dialog');
  dialog.className = 'notice';
  const words = document.createElement('p');
  words.textContent =
    'The browser has kept the speaker’s window from opening. Open this address in a window of your own:';
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.textContent = new URL(address, location.href).href;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  // Keys in the notice are not the deck's.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.append(words, link, close);
  document.body.append(dialog);
  dialog.showModal();
}

/** Adds the key and the control. */
export function offerSpeakerView(deck: RevealApi, channel: Channel): void {
  const open = () => {
    const address = addressOf('speaker');
    const opened = window.open(address, 'deck-speaker');
    if (opened) channel.addWindow(opened);
    else tellAddress(address);
  };
  deck.addKeyBinding(key, open);
  document.querySelector('[data-tool="speaker"]')?.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
}
