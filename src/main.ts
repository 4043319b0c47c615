/** Which view the page shows; each is a folder, and its code is asked for only where it is shown. */
import { firstPaint } from './browser/scheduling.ts';
import { isNarrow, type View, viewOfWindow } from './views/view.ts';

/** A view, as its folder's `index.ts` gives it: `open` shows it in place of the rendered page. */
interface ViewModule {
  open(deck: HTMLElement): Promise<void>;
}

const views: Record<View, () => Promise<ViewModule>> = {
  present: () => import('./views/stage/index.ts'),
  preview: () => import('./views/stage/index.ts'),
  page: () => import('./views/page/index.ts'),
  print: () => import('./views/print/index.ts'),
  speaker: () => import('./views/speaker/index.ts'),
};

/** Waits until the page is parsed, which this script does not wait for. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}

// A phone can read the page without scripts, and on a slow line they would share it with the slide's type.
if (isNarrow()) await firstPaint();
const view = viewOfWindow();
await parsed();
const deck = document.querySelector<HTMLElement>('.deck');
if (!deck) throw new Error('the page has no element of class "deck"');
const { open } = await views[view]();
document.documentElement.dataset.view = view;
await open(deck);
document.documentElement.dataset.deck = 'ready';
