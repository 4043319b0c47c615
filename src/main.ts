/** The wiring: what runs when, in one place. */
import Reveal from 'reveal.js';
import { configOf } from './deck.ts';
import { followAddress, followLight, markProgress } from './stage.ts';
import { viewOf } from './views.ts';

const root = document.documentElement;
const view = viewOf(location.search);
const deckElement = document.querySelector<HTMLElement>('.deck');
if (!deckElement) throw new Error('the page has no element of class "deck"');

root.dataset.view = view;
// Until this class is set the page is an article and reveal.js's own styles are without effect.
deckElement.classList.add('reveal');

const deck = new Reveal(deckElement, configOf(view));
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const isStill = () => view === 'preview' || reducedMotion.matches;

const paper =
  view === 'print' ? new Promise((resolve) => deck.on('pdf-ready', resolve)) : undefined;
await deck.initialize();
followLight(deck);
markProgress(deck);
followAddress(deck);

// The charts' code comes after the first paint.
const [{ playCharts }, { printCharts }, { openData }, { openStory }, { charts, file }] =
  await Promise.all([
    import('./chart/player.ts'),
    import('./chart/printer.ts'),
    import('./chart/data-panel.ts'),
    import('./data/story.ts'),
    import('virtual:story'),
    document.fonts.ready,
  ]);
const story = openStory(file);
if (paper) {
  await paper;
  printCharts(deckElement, charts, story);
} else {
  playCharts(deck, charts, story, isStill);
  openData(deck);
}
root.dataset.deck = 'ready';
