/**
 * The deck as pages to print: every slide a page, or every step. The print view shows these pages; a plain
 * Ctrl+P in the other views prints them too.
 */
import '../style/canvas.css';
import './pages.css';

/** What one page is. */
export type PageKind = 'slides' | 'steps' | 'notes';

const pageKinds: readonly PageKind[] = ['slides', 'steps', 'notes'];

/** The kind of pages an address asks for, `?view=print&pages=steps`; a slide a page without it. */
export function pageKindIn(search: string): PageKind {
  const asked = new URLSearchParams(search).get('pages');
  return pageKinds.find((kind) => kind === asked) ?? 'slides';
}

/** A page that has the size of a slide or of a sheet of paper, and the label that it has in a PDF. */
export function pageOf(content: HTMLElement, label: string): HTMLElement {
  const page = document.createElement('div');
  page.className = 'page';
  page.dataset.pageLabel = label;
  page.append(content);
  return page;
}

/** The element that holds pages; it is not yet part of the page. */
export function paperFor(kind: PageKind): HTMLElement {
  const paper = document.createElement('main');
  paper.className = 'deck paper';
  paper.dataset.pages = kind;
  return paper;
}

/** A slide as it was rendered, without the traces of having been on stage. */
function cleanCopy(section: HTMLElement): HTMLElement {
  const copy = section.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('a copy of a slide is an element');
  copy.className = 'slide';
  for (const name of ['style', 'hidden', 'aria-hidden', 'inert', 'data-index-h', 'data-fragment']) {
    copy.removeAttribute(name);
  }
  // In the overview what stands on a slide takes no focus, and a link that takes none leads nowhere in print.
  for (const part of copy.querySelectorAll('[inert]')) part.removeAttribute('inert');
  for (const canvas of copy.querySelectorAll('canvas')) canvas.removeAttribute('style');
  for (const figure of copy.querySelectorAll('figure')) {
    for (const name of ['style', 'tabindex', 'role', 'aria-label', 'data-moving'])
      figure.removeAttribute(name);
    figure.querySelector('.card')?.remove();
  }
  // A bookmark loses a space beside a tag where its heading wraps.
  for (const part of copy.querySelectorAll(':is(h1, h2, h3) :is(data, time)')) {
    const { parentElement: heading } = part;
    part.replaceWith(...part.childNodes);
    heading?.normalize();
  }
  for (const panel of copy.querySelectorAll('details')) panel.open = false;
  // The page to read folds what follows the talk.
  for (const fold of copy.querySelectorAll('details.fold')) {
    const [heading, ...words] = fold.children;
    fold.replaceWith(...(heading?.children ?? []), ...words);
  }
  return copy;
}

/** The number that a slide has in the deck. */
export function numberOf(section: HTMLElement): string {
  return section.querySelector('.page-number')?.textContent ?? '';
}

function stepCount(section: HTMLElement): number {
  return section.querySelectorAll('.fragment[data-step]').length;
}

/** Shows the first `count` steps of a slide. */
function showSteps(section: HTMLElement, count: number) {
  section.querySelectorAll('.fragment[data-step]').forEach((fragment, index) => {
    fragment.classList.toggle('visible', index < count);
    fragment.classList.remove('current-fragment');
  });
}

/** A later page of a slide repeats neither its ids nor, for bookmarks, its heading. */
function markAsRepeated(section: HTMLElement) {
  section.removeAttribute('id');
  for (const element of section.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const heading of section.querySelectorAll('h1, h2, h3')) {
    heading.setAttribute('role', 'paragraph');
  }
}

/** What of a slide is for the one who speaks or reads: no page of a slide has it. */
function takeWords(section: HTMLElement) {
  const notes = [...section.querySelectorAll('.note')];
  const data = section.querySelector('details.data');
  for (const part of [...notes, data]) part?.remove();
  return { notes, table: data?.querySelector('table') };
}

/** A slide at its last step, with what is said on it and its data, which stand beside it. */
export function finishedSlide(section: HTMLElement) {
  const slide = cleanCopy(section);
  showSteps(slide, stepCount(section));
  return { slide, ...takeWords(slide) };
}

function pagesOf(section: HTMLElement, kind: PageKind): HTMLElement[] {
  const last = stepCount(section);
  const counts = kind === 'steps' ? Array.from({ length: last + 1 }, (_, count) => count) : [last];
  return counts.map((count, index) => {
    const copy = cleanCopy(section);
    takeWords(copy);
    showSteps(copy, count);
    const number = numberOf(copy);
    if (index > 0) markAsRepeated(copy);
    return pageOf(copy, kind === 'steps' && count > 0 ? `${number}.${count}` : number);
  });
}

/** The pages of all slides, in order, a page a slide or a step. */
export function layOutPages(
  slides: Iterable<HTMLElement>,
  kind: Exclude<PageKind, 'notes'>,
): HTMLElement {
  const paper = paperFor(kind);
  for (const slide of slides) paper.append(...pagesOf(slide, kind));
  return paper;
}
