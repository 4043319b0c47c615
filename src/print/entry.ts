/** What the handout has of one slide: its picture beside what is said on it, over its data. */
import { formatMinutes } from '../data/format.ts';
import { element } from '../element.ts';
import { finishedSlide, numberOf } from './pages.ts';

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
  const { slide, said, table } = finishedSlide(section);
  const notes = element('div', { class: 'notes' }, whenOf(section, begin), ...said);
  const listing = listingOf(section, slide, notes);
  if (listing) return listing;
  const picture = element('div', { class: 'picture' }, slide);
  // A table has the sources of its rows; a slide of words has them in its source line alone.
  const data = table ?? slide.querySelector('.source')?.cloneNode(true);
  return element('article', { class: 'entry' }, picture, notes, ...(data ? [data] : []));
}
