/** The print view: the deck's own pages below one another, ready to be printed. */
import { charts as first, loadOthers } from 'virtual:story';
import { openStory } from '../../data/story.ts';
import { mountOnPages } from '../../print/charts.ts';
import { layOutPages, pageKindIn } from '../../print/pages.ts';
import { drawWhenSeen } from './charts.ts';
import { renderPrintBar } from './print-bar.ts';

/** Shows the pages that the address asks for in place of the slides. */
export async function open(deck: HTMLElement): Promise<void> {
  const kind = pageKindIn(location.search);
  const slides = [...deck.querySelectorAll<HTMLElement>('section.slide')];
  const pages = layOutPages(slides, kind);
  deck.replaceWith(renderPrintBar(kind), pages);
  const others = await loadOthers();
  const charts = [...first, ...others.charts];
  // Charts need their type before they are drawn, and a canvas does not ask for it in time.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  drawWhenSeen(mountOnPages(pages, slides, charts, openStory(others.file)));
}
