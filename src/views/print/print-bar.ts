/** The bar over the print view: print, or choose other pages. */
import { type PageKind, pageKinds } from '../../print/pages.ts';

const barWords: Record<PageKind, string> = {
  slides: 'A page a slide',
  steps: 'A page a step',
  notes: 'Slides with notes',
};

/** The bar, with the kind of pages that is shown marked. */
export function renderPrintBar(current: PageKind): HTMLElement {
  const bar = document.createElement('nav');
  bar.className = 'print-bar';
  bar.setAttribute('aria-label', 'Printing');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Print';
  button.addEventListener('click', () => window.print());
  const links = pageKinds.map((kind) => {
    const link = document.createElement('a');
    link.href = `?view=print&pages=${kind}`;
    link.textContent = barWords[kind];
    if (kind === current) link.setAttribute('aria-current', 'page');
    return link;
  });
  bar.append(button, ...links);
  return bar;
}
