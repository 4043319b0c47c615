/** The wiring: what runs when, in one place. */
import Reveal from 'reveal.js';
import { configOf } from './deck.ts';
import { followAddress, followLight, markProgress } from './stage.ts';
import { viewOf } from './views.ts';

/** The charts' code comes after the first paint. */
async function loadCharts() {
  const [player, printer, { openStory }, { charts, file }] = await Promise.all([
    import('./chart/player.ts'),
    import('./chart/printer.ts'),
    import('./data/story.ts'),
    import('virtual:story'),
    document.fonts.ready,
  ]);
  return { ...player, ...printer, charts, story: openStory(file) };
}

async function stage(element: HTMLElement, isPreview: boolean) {
  // Until this class is set the page is an article and reveal.js's own styles are without effect.
  element.classList.add('reveal');
  const deck = new Reveal(element, configOf(view));
  await deck.initialize();
  followLight(deck);
  markProgress(deck);
  followAddress(deck);

  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const { playCharts, drawPaper, charts, story } = await loadCharts();
  playCharts(deck, charts, story, () => isPreview || reducedMotion.matches);
  if (isPreview) return;
  const [{ openData }, { printOnDemand }] = await Promise.all([
    import('./chart/data-panel.ts'),
    import('./paper.ts'),
  ]);
  openData(deck);
  printOnDemand(deck.getSlides(), (paper) => drawPaper(paper, charts, story));
}

async function print(element: HTMLElement) {
  const [
    { layOutPaper, paperKindOf, renderPrintBar },
    { drawPaper, redrawWhenPrinted, charts, story },
  ] = await Promise.all([import('./paper.ts'), loadCharts()]);
  const kind = paperKindOf(location.search);
  const paper = layOutPaper(element.querySelectorAll<HTMLElement>('section.slide'), kind);
  element.replaceWith(renderPrintBar(kind), paper);
  // Charts need their type before they are drawn, and a canvas does not ask for it in time.
  await Promise.all([...document.fonts].map((font) => font.load()));
  redrawWhenPrinted(drawPaper(paper, charts, story));
}

const view = viewOf(location.search);
const element = document.querySelector<HTMLElement>('.deck');
if (!element) throw new Error('the page has no element of class "deck"');
document.documentElement.dataset.view = view;
await (view === 'print' ? print(element) : stage(element, view === 'preview'));
document.documentElement.dataset.deck = 'ready';
