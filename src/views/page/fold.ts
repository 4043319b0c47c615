/** The slides that follow the talk, each folded to its heading: a search or a link within the page opens it. */
import './fold.css';
import { element } from '../../element.ts';

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
