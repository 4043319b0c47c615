/** The print view: the deck's own pages below one another, ready to be printed. */
import { button, element } from '../../browser/dom.ts';
import { loadAllCharts } from '../../charts/all-charts.ts';
import type { MountedChart } from '../../charts/mounted-chart.ts';
import { mountOnPages } from '../../print/charts.ts';
import { layOutHandout } from '../../print/handout.ts';
import { layOutPages, type PageKind, pageKindIn } from '../../print/pages.ts';
import { type Paper, paperIn } from '../../print/papers.ts';
import { addAnswers } from '../../sync/identity.ts';

interface Choice {
  kind: PageKind;
  /** For the handout: the paper it is laid out for. */
  paper?: Paper;
  words: string;
}

const choices: readonly Choice[] = [
  { kind: 'slides', words: 'A page a slide' },
  { kind: 'steps', words: 'A page a step' },
  { kind: 'notes', paper: 'a4', words: 'Handout with notes, A4' },
  { kind: 'notes', paper: 'letter', words: 'Letter' },
];

/** The bar, with the pages that are shown marked. */
export function renderPrintBar(kind: PageKind, paper: Paper): HTMLElement {
  const links = choices.map((choice) => {
    const query = `pages=${choice.kind}${choice.paper ? `&paper=${choice.paper}` : ''}`;
    const link = element('a', { href: `?view=print&${query}` }, choice.words);
    const isShown = choice.kind === kind && (choice.paper ?? paper) === paper;
    if (isShown) link.setAttribute('aria-current', 'page');
    return link;
  });
  const print = button('Print', () => window.print());
  return element('nav', { class: 'print-bar', 'aria-label': 'Printing' }, print, ...links);
}

/** Draws on screen the charts that come near and lets them go when they are far; for a printer, all. */
export function drawWhenSeen(charts: readonly MountedChart[]): void {
  const near = new Set<MountedChart>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chart = charts.find(({ section }) => section === target);
        if (!chart) continue;
        if (isIntersecting) {
          near.add(chart);
          chart.show({ animate: false });
        } else {
          near.delete(chart);
          chart.unmount();
        }
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const { section } of charts) observer.observe(section);
  window.addEventListener('beforeprint', () => {
    for (const chart of charts) {
      if (chart.isDrawn) chart.redraw();
      else chart.show({ animate: false });
    }
  });
  window.addEventListener('afterprint', () => {
    for (const chart of charts) if (!near.has(chart)) chart.unmount();
  });
}

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
