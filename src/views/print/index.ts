/** The print view: the deck's own pages below one another, ready to be printed. */
import { loadAllCharts } from '../../all-charts.ts';
import { addAnswers } from '../../answers.ts';
import { mountOnPages } from '../../print/charts.ts';
import { layOutHandout } from '../../print/handout.ts';
import { layOutPages, type PageKind, pageKindIn } from '../../print/pages.ts';
import { type Paper, paperIn } from '../../print/papers.ts';
import { drawWhenSeen } from './charts.ts';
import { renderPrintBar } from './print-bar.ts';

function layOut(
  slides: readonly HTMLElement[],
  kind: PageKind,
  paper: Paper,
  place: (pages: HTMLElement) => void,
): HTMLElement {
  if (kind === 'notes') return layOutHandout(slides, paper, place);
  const pages = layOutPages(slides, kind);
  place(pages);
  return pages;
}

/** Shows the pages that the address asks for in place of the slides. */
export async function open(deck: HTMLElement): Promise<void> {
  const kind = pageKindIn(location.search);
  const paper = paperIn(location.search);
  if (kind === 'notes') await addAnswers(deck);
  const slides = [...deck.querySelectorAll<HTMLElement>('section.slide')];
  const { charts, story } = await loadAllCharts();
  // Charts and sheets need their type before they are laid out, and a canvas does not ask for it in time.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const place = (pages: HTMLElement) => deck.replaceWith(renderPrintBar(kind, paper), pages);
  const pages = layOut(slides, kind, paper, place);
  drawWhenSeen(mountOnPages(pages, slides, charts, story));
}
