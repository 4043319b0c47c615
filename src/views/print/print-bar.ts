/** The bar over the print view: print, or choose other pages. */
import { button, element } from '../../element.ts';
import type { PageKind } from '../../print/pages.ts';
import type { Paper } from '../../print/papers.ts';

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
