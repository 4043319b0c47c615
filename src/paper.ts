/**
 * The deck on paper: every slide a page, or every step, or every slide with its notes. The print view
 * shows these pages; a plain Ctrl+P in the presenting deck prints them too.
 */

/** What one page is. */
export type PaperKind = 'slides' | 'steps' | 'notes';

const kinds: readonly PaperKind[] = ['slides', 'steps', 'notes'];

/** The kind of pages an address asks for, `?view=print&pages=steps`; a slide a page without it. */
export function paperKindOf(search: string): PaperKind {
  const asked = new URLSearchParams(search).get('pages');
  return kinds.find((kind) => kind === asked) ?? 'slides';
}

/** A slide as it was rendered, without the traces of having been on stage. */
function cleanCopy(section: HTMLElement): HTMLElement {
  const copy = section.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('a copy of a slide is an element');
  copy.className = 'slide';
  for (const name of ['style', 'hidden', 'aria-hidden', 'inert', 'data-index-h', 'data-fragment']) {
    copy.removeAttribute(name);
  }
  for (const canvas of copy.querySelectorAll('canvas')) canvas.removeAttribute('style');
  for (const figure of copy.querySelectorAll('figure')) {
    for (const name of ['tabindex', 'role', 'aria-label']) figure.removeAttribute(name);
    figure.querySelector('.card')?.remove();
  }
  for (const panel of copy.querySelectorAll('details')) panel.open = false;
  return copy;
}

/** Shows the first `count` steps of a slide. */
function showSteps(section: HTMLElement, count: number) {
  section.querySelectorAll('.fragment[data-step]').forEach((fragment, index) => {
    fragment.classList.toggle('visible', index < count);
    fragment.classList.remove('current-fragment');
  });
}

/** Addresses of slides lead to their pages. */
function linkWithin(section: HTMLElement) {
  for (const link of section.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')) {
    link.setAttribute('href', `#${link.getAttribute('href')?.slice(2)}`);
  }
}

/** A later page of a slide repeats neither its ids nor, for bookmarks, its heading. */
function markAsRepeated(section: HTMLElement) {
  section.removeAttribute('id');
  for (const element of section.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const heading of section.querySelectorAll('h1, h2, h3')) {
    heading.setAttribute('role', 'paragraph');
  }
}

function layOutNotes(section: HTMLElement): HTMLElement {
  const words = document.createElement('div');
  words.className = 'handout';
  const notes = section.querySelector('aside.notes');
  const table = section.querySelector('.data table');
  if (notes) words.append(...notes.childNodes);
  if (table) words.append(table);
  return words;
}

function pageOf(content: HTMLElement, label: string): HTMLElement {
  const page = document.createElement('div');
  page.className = 'page';
  page.dataset.pageLabel = label;
  page.append(content);
  return page;
}

/** The handout's first page: every slide under its act, with its number, leading to its page. */
function contentsOf(slides: Iterable<HTMLElement>): HTMLElement {
  const contents = document.createElement('nav');
  contents.className = 'contents';
  contents.setAttribute('aria-label', 'Contents');
  const line = (tag: 'b' | 'a', words: string) => {
    const element = document.createElement(tag);
    element.textContent = words;
    contents.append(element);
    return element;
  };
  line('b', document.title);
  let act: string | undefined;
  for (const slide of slides) {
    if (slide.dataset.act !== act) {
      act = slide.dataset.act;
      const name = slide.querySelector('.kicker b')?.textContent;
      if (name) line('b', name);
    }
    const number = slide.querySelector('.page-number')?.textContent;
    line('a', `${number} ${slide.dataset.title}`).setAttribute('href', `#${slide.id}`);
  }
  return pageOf(contents, 'Contents');
}

function pagesOf(section: HTMLElement, kind: PaperKind): HTMLElement[] {
  const last = section.querySelectorAll('.fragment[data-step]').length;
  const counts = kind === 'steps' ? Array.from({ length: last + 1 }, (_, count) => count) : [last];
  return counts.map((count, index) => {
    const copy = cleanCopy(section);
    showSteps(copy, count);
    linkWithin(copy);
    const number = copy.querySelector('.page-number')?.textContent ?? '';
    if (index > 0) markAsRepeated(copy);
    const page = pageOf(copy, kind === 'steps' && count > 0 ? `${number}.${count}` : number);
    if (kind === 'notes') page.append(layOutNotes(copy));
    copy.querySelector('aside.notes')?.remove();
    copy.querySelector('details.data')?.remove();
    return page;
  });
}

/** The pages of all slides, in order, in one element that is not yet part of the page. A handout begins with its contents. */
export function layOutPaper(slides: Iterable<HTMLElement>, kind: PaperKind): HTMLElement {
  const paper = document.createElement('main');
  paper.className = 'deck paper';
  paper.dataset.pages = kind;
  if (kind === 'notes') paper.append(contentsOf(slides));
  for (const slide of slides) paper.append(...pagesOf(slide, kind));
  return paper;
}

/** Prints the slides on a plain Ctrl+P: pages are laid out when printing begins and taken away after. */
export function printOnDemand(
  slides: readonly HTMLElement[],
  draw: (paper: HTMLElement) => readonly { destroy(): void }[],
): void {
  let takeAway: (() => void) | undefined;
  window.addEventListener('beforeprint', () => {
    const paper = layOutPaper(slides, 'slides');
    document.body.append(paper);
    const pictures = draw(paper);
    takeAway = () => {
      for (const picture of pictures) picture.destroy();
      paper.remove();
    };
  });
  window.addEventListener('afterprint', () => {
    takeAway?.();
    takeAway = undefined;
  });
}

const barWords: Record<PaperKind, string> = {
  slides: 'A page a slide',
  steps: 'A page a step',
  notes: 'Slides with notes',
};

/** The bar over the print view: print, or choose other pages. */
export function renderPrintBar(current: PaperKind): HTMLElement {
  const bar = document.createElement('nav');
  bar.className = 'print-bar';
  bar.setAttribute('aria-label', 'Printing');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Print';
  button.addEventListener('click', () => window.print());
  const links = kinds.map((kind) => {
    const link = document.createElement('a');
    link.href = `?view=print&pages=${kind}`;
    link.textContent = barWords[kind];
    if (kind === current) link.setAttribute('aria-current', 'page');
    return link;
  });
  bar.append(button, ...links);
  return bar;
}
