/** The speaker's handout: an entry a slide, as many on a sheet of paper as fit, after a page of contents. */
import './handout.css';
import { element } from '../browser/dom.ts';
import { formatMinutes } from '../data/format.ts';
import { finishedSlide, numberOf, pageOf, paperFor } from './pages.ts';
import type { Paper } from './papers.ts';

/** "12 · at 6:40, for 0:50"; what plans no time follows the talk. */
function whenOf(section: HTMLElement, begin: number): HTMLElement {
  const seconds = Number(section.dataset.seconds);
  const time =
    seconds > 0
      ? `at ${formatMinutes(begin)}, for ${formatMinutes(seconds)}`
      : 'after the talk, for questions';
  return element('p', { class: 'when' }, element('b', {}, numberOf(section)), ` · ${time}`);
}

/** Lists would be too small to be read on a small slide: they stand at their own size, under the slide's heading. */
function listingOf(section: HTMLElement, slide: HTMLElement, notes: HTMLElement) {
  const list = slide.querySelector('.source-list, .derivation-list');
  const heading = slide.querySelector('h1, h2, h3');
  if (!list || !heading) return undefined;
  return element('article', { class: 'entry listing', id: section.id }, heading, notes, list);
}

/**
 * The entry of a slide.
 * @param begin when the slide begins, in seconds of the talk
 */
export function entryOf(section: HTMLElement, begin: number): HTMLElement {
  const { slide, notes, table } = finishedSlide(section);
  const spoken = element('div', { class: 'notes' }, whenOf(section, begin), ...notes);
  const listing = listingOf(section, slide, spoken);
  if (listing) return listing;
  const picture = element('div', { class: 'picture' }, slide);
  // A table has the sources of its rows; a slide of words has them in its source line alone.
  const data = table ?? slide.querySelector('.source')?.cloneNode(true);
  return element('article', { class: 'entry' }, picture, spoken, ...(data ? [data] : []));
}

/**
 * The parts of each sheet, by their place in the list, in order: as many as fit below one another, at least one.
 * @param heights of the parts, in the unit of `room`
 */
export function packSheets(heights: readonly number[], room: number): number[][] {
  const sheets: number[][] = [];
  let left = 0;
  heights.forEach((height, index) => {
    const sheet = sheets.at(-1);
    if (sheet && height <= left) {
      sheet.push(index);
      left -= height;
    } else {
      sheets.push([index]);
      left = room - height;
    }
  });
  return sheets;
}

function sheetOf(number: number, ...content: HTMLElement[]): HTMLElement {
  const page = pageOf(element('div', { class: 'sheet' }, ...content), `${number}`);
  page.append(element('p', { class: 'folio' }, `${document.title} · ${number}`));
  return page;
}

/** Every slide under its act, with its number and, at the end of its line, its page. */
function contentsOf(slides: readonly HTMLElement[], pageNumbers: readonly number[]): HTMLElement {
  const contents = element('nav', { class: 'contents', 'aria-label': 'Contents' });
  contents.append(element('b', { class: 'title' }, document.title));
  slides.forEach((slide, index) => {
    const act = slide.querySelector('.kicker b')?.textContent ?? '';
    const isFirst = slides[index - 1]?.dataset.act !== slide.dataset.act;
    if (act && isFirst) contents.append(element('b', {}, act));
    const line = element('a', { href: `#${slide.id}` });
    line.append(
      element('span', {}, numberOf(slide)),
      element('span', {}, slide.dataset.title ?? ''),
      element('span', { class: 'at' }, `${pageNumbers[index]}`),
    );
    contents.append(line);
  });
  return contents;
}

/** What is higher than its sheet is drawn smaller: nothing of it is cut. */
function shrinkTo(room: number, part: HTMLElement) {
  if (part.offsetHeight > room) part.style.setProperty('zoom', `${room / part.offsetHeight}`);
}

function entriesOf(slides: readonly HTMLElement[]): HTMLElement[] {
  let begin = 0;
  return slides.map((slide) => {
    const entry = entryOf(slide, begin);
    begin += Number(slide.dataset.seconds);
    return entry;
  });
}

/**
 * Lays the handout out in place of an element of the page, for its parts have to be measured.
 * Type has to be there.
 */
export function layOutHandout(
  slides: readonly HTMLElement[],
  paper: Paper,
  place: (handout: HTMLElement) => void,
): HTMLElement {
  const handout = paperFor('notes');
  handout.dataset.paper = paper;
  const entries = entriesOf(slides);
  const measuring = sheetOf(0, ...entries);
  handout.append(measuring);
  place(handout);
  const room = measuring.querySelector('.sheet')?.clientHeight ?? 0;
  const sheets = packSheets(
    entries.map(({ offsetHeight }) => offsetHeight),
    room,
  );
  for (const entry of entries) shrinkTo(room, entry);
  // The contents stand on the first page.
  const pageNumbers = sheets.flatMap((sheet, index) => sheet.map(() => index + 2));
  const contents = contentsOf(slides, pageNumbers);
  handout.replaceChildren(
    sheetOf(1, contents),
    ...sheets.map((sheet, index) =>
      sheetOf(index + 2, ...sheet.flatMap((at) => entries[at] ?? [])),
    ),
  );
  shrinkTo(room, contents);
  return handout;
}
