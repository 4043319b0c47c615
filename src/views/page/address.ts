/** Addresses in the page to read: of a slide, or of one of its steps, as the stage gives them. */
import './fold.css';
import { element } from '../../browser/dom.ts';
import { followLinks, type Outline, type Place, placeIn } from '../../sync/place.ts';

/** Folds each slide that plans no time: its words open by its heading. */
export function foldAppendix(slides: readonly HTMLElement[]): void {
  for (const slide of slides) {
    const heading = slide.querySelector(':scope > :is(h2, h3)');
    if (slide.dataset.seconds !== '0' || !heading) continue;
    const kicker = slide.querySelector(':scope > .kicker');
    const words = [...slide.children].filter((part) => part !== kicker && part !== heading);
    const fold = element('details', { class: 'fold' });
    fold.append(element('summary', {}, heading), ...words);
    slide.append(fold);
  }
}

/** Opens what is folded of a slide. */
export function unfold(slide: Element): void {
  for (const fold of slide.querySelectorAll<HTMLDetailsElement>('details.fold')) fold.open = true;
}

/** The element of a place: the words of its step, or the slide. */
function elementOf({ slide, step }: Place): Element | null {
  const section = document.getElementById(slide);
  if (step === '') return section;
  const words = section?.querySelector(`.fragment[data-step="${CSS.escape(step)}"]`);
  return words ?? section;
}

/** Goes to a place; the words of a step in the middle of the window, or at its end, with none after them in sight. */
export type Follow = (place: Place, wordsAt?: 'center' | 'end') => void;

/** Goes to what the address names, now and whenever a link or a reader changes it; gives the way to a place. */
export function followAddress(outline: Outline): Follow {
  const show: Follow = (place, wordsAt = 'center') => {
    const slide = document.getElementById(place.slide);
    if (slide) unfold(slide);
    const target = elementOf(place);
    // In a frame only the frame scrolls, not the page around it.
    if (window.parent !== window) {
      const room = place.step ? innerHeight / 2 : 0;
      scrollTo(0, (target?.getBoundingClientRect().top ?? 0) + scrollY - room);
      return;
    }
    // The words of a step stand in the lower half, below the chart that stays while they are read.
    target?.scrollIntoView({ block: place.step ? wordsAt : 'start' });
  };
  const go = () => {
    const place = placeIn(outline, location.hash);
    if (place) show(place);
  };
  go();
  window.addEventListener('hashchange', go);
  followLinks(outline, show);
  return show;
}
