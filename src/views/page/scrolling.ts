/** Which words have come by while the page is scrolled: their steps are shown. */
import { takesAddress } from '../../sync/identity.ts';

/** Upright windows have room for a chart and, below it, the words of its steps as they come by. */
const upright = '(max-aspect-ratio: 3 / 4)';

/** How far up the window words have to come before their step is shown, as a share of its height. */
const line = 0.75;

/**
 * Marks the steps whose words have come by, and calls `changed` with the slide whenever that changes.
 * In a window that is not upright a chart scrolls away before its words come: all steps are marked.
 * What is in sight before anybody moves is the first still of each chart.
 * The address follows the slide that is read, so that a link or a wider window finds the place again.
 * Gives what marks the steps in sight although nobody has scrolled.
 */
export function stepByScrolling(
  slides: readonly HTMLElement[],
  changed: (slide: HTMLElement) => void,
): () => void {
  // All that is above the line: a flick of a thumb takes words past it without their being seen.
  const aboveLine = `1000000px 0px -${(1 - line) * 100}% 0px`;
  const steps = new IntersectionObserver(
    (entries) => {
      const touched = new Set<HTMLElement>();
      for (const { target, isIntersecting } of entries) {
        const hasComeBy = isIntersecting || !matchMedia(upright).matches;
        if (target.classList.contains('visible') === hasComeBy) continue;
        target.classList.toggle('visible', hasComeBy);
        const slide = target.closest<HTMLElement>('section.slide');
        if (slide) touched.add(slide);
      }
      for (const slide of touched) changed(slide);
    },
    { rootMargin: aboveLine },
  );
  const places = new IntersectionObserver(
    (entries) => {
      const current = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (current && takesAddress(location.protocol))
        history.replaceState(null, '', `#/${current.id}`);
    },
    { rootMargin: '-50% 0px -50% 0px' },
  );
  for (const slide of slides) places.observe(slide);
  const begin = () => {
    for (const slide of slides)
      for (const step of slide.querySelectorAll('.fragment[data-step]')) steps.observe(step);
  };
  if (matchMedia(upright).matches && scrollY === 0)
    window.addEventListener('scroll', begin, { once: true, passive: true });
  else begin();
  return begin;
}
