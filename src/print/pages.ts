/**
 * The deck as pages to print: every slide a page, or every step, or every slide with its notes. The print
 * view shows these pages; a plain Ctrl+P in the other views prints them too.
 */
import '../style/canvas.css';
import './pages.css';

/** What one page is. */
export type PageKind = 'slides' | 'steps' | 'notes';

export const pageKinds: readonly PageKind[] = ['slides', 'steps', 'notes'];

/** The kind of pages an address asks for, `?view=print&pages=steps`; a slide a page without it. */
export function pageKindIn(search: string): PageKind {
  const asked = new URLSearchParams(search).get('pages');
  return pageKinds.find((kind) => kind === asked) ?? 'slides';
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
  for (const panel of copy.querySelectorAll('details')) panel.open = false;
  // The page to read folds what follows the talk.
  for (const fold of copy.querySelectorAll('details.fold')) {
    const [heading, ...words] = fold.children;
    fold.replaceWith(...(heading?.children ?? []), ...words);
  }
  return copy;
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

function layOutNotes(section: HTMLElement): HTMLElement {
  const words = document.createElement('div');
  words.className = 'handout';
  const table = section.querySelector('.data table');
  words.append(...section.querySelectorAll('.said'));
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

function pagesOf(section: HTMLElement, kind: PageKind): HTMLElement[] {
  const last = section.querySelectorAll('.fragment[data-step]').length;
  const counts = kind === 'steps' ? Array.from({ length: last + 1 }, (_, count) => count) : [last];
  return counts.map((count, index) => {
    const copy = cleanCopy(section);
    showSteps(copy, count);
    const number = copy.querySelector('.page-number')?.textContent ?? '';
    if (index > 0) markAsRepeated(copy);
    const page = pageOf(copy, kind === 'steps' && count > 0 ? `${number}.${count}` : number);
    if (kind === 'notes') page.append(layOutNotes(copy));
    for (const paragraph of copy.querySelectorAll('.said')) paragraph.remove();
    copy.querySelector('details.data')?.remove();
    return page;
  });
}

/** The pages of all slides, in order, in one element that is not yet part of the page. A handout begins with its contents. */
export function layOutPages(slides: Iterable<HTMLElement>, kind: PageKind): HTMLElement {
  const pages = document.createElement('main');
  pages.className = 'deck paper';
  pages.dataset.pages = kind;
  if (kind === 'notes') pages.append(contentsOf(slides));
  for (const slide of slides) pages.append(...pagesOf(slide, kind));
  return pages;
}
