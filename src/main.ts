/** The wiring: what runs when, in one place. */
import Reveal from 'reveal.js';
import { showTableInstead } from './chart/fallback.ts';
import { configOf } from './deck.ts';
import { isNarrow } from './narrow.ts';
import { followAddress, followLight, markProgress, quietOverview } from './stage.ts';
import { type View, viewOf } from './views.ts';

/** The slides, as the build rendered them. */
const slidesOf = (element: HTMLElement) => element.querySelectorAll<HTMLElement>('section.slide');

/** Lets the browser paint and answer keys between two pieces of work. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** The charts' code comes after the first paint. */
async function loadRest() {
  const [parts, { charts, file }] = await Promise.all([
    import('./after-paint.ts'),
    import('virtual:story'),
    document.fonts.ready,
  ]);
  await nextTask();
  return { ...parts, charts, story: parts.openStory(file) };
}

async function present(element: HTMLElement) {
  // Until this class is set the page is an article and reveal.js's own styles are without effect.
  element.classList.add('reveal');
  // Without a colour reveal.js asks the browser for each slide's, one layout a slide; the light is ours.
  for (const slide of slidesOf(element)) slide.dataset.backgroundColor = '#000';
  const deck = new Reveal(element, configOf(view));
  await deck.initialize();
  // reveal.js calls itself an application, and a screen reader then no longer reads line by line.
  element.removeAttribute('role');
  followLight(deck);
  markProgress(deck);
  followAddress(deck);
  quietOverview(deck);

  const rest = await loadRest().catch((error: unknown) => {
    // The talk goes on without its charts' code: each figure shows its table.
    for (const figure of element.querySelectorAll<HTMLElement>('figure[data-chart]')) {
      showTableInstead(figure, error);
    }
  });
  if (!rest) return;
  await nextTask();
  const isPreview = view === 'preview';
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  rest.playCharts(deck, rest.charts, rest.story, () => isPreview || reducedMotion.matches);
  if (isPreview) return;
  await nextTask();
  rest.openData(deck);
  rest.printOnDemand(deck.getSlides(), (paper) => rest.drawPaper(paper, rest.charts, rest.story));
  const channel = rest.openChannel();
  rest.followSpeaker(deck, rest.readOutline(deck.getSlides()), channel);
  rest.offerSpeakerView(deck, channel);
  rest.beginAnewOnResize();
}

async function read(element: HTMLElement) {
  const rest = await loadRest();
  const slides = [...slidesOf(element)];
  const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const draw = rest.drawInArticle(element, rest.charts, rest.story, isStill);
  rest.unfoldNotes(slides);
  rest.scrollToPlace(slides);
  rest.stepByScrolling(slides, draw);
  if (asked === 'present') rest.beginAnewOnResize();
}

async function print(element: HTMLElement) {
  const rest = await loadRest();
  const kind = rest.paperKindOf(location.search);
  const paper = rest.layOutPaper(slidesOf(element), kind);
  element.replaceWith(rest.renderPrintBar(kind), paper);
  // Charts need their type before they are drawn, and a canvas does not ask for it in time.
  await Promise.all([...document.fonts].map((font) => font.load()));
  rest.drawWhenSeen(paper, rest.charts, rest.story);
}

async function speak(element: HTMLElement) {
  const [{ showSpeakerView }, { openChannel, readOutline }] = await Promise.all([
    import('./speaker/view.ts'),
    import('./after-paint.ts'),
  ]);
  showSpeakerView(readOutline(slidesOf(element)), openChannel());
}

/** How each view of the page begins. */
const beginnings: Record<View, (element: HTMLElement) => Promise<void>> = {
  present,
  scroll: read,
  preview: present,
  print,
  speaker: speak,
};

const asked = viewOf(location.search);
const view = asked === 'present' && isNarrow() ? 'scroll' : asked;
const element = document.querySelector<HTMLElement>('.deck');
if (!element) throw new Error('the page has no element of class "deck"');
document.documentElement.dataset.view = view;
await beginnings[view](element);
document.documentElement.dataset.deck = 'ready';
