/** Goes through the talk within the page, so that no word passes between the page and the test at each step. */
import type { Page } from 'playwright-core';
import { walkSlides } from '../../../src/cli/check-slides.ts';
import { unpainted } from './deck.ts';

/** Runs in the page: faults there, given the slide that is looked at. */
type Look = (slide: Element) => string[] | Promise<string[]>;

/** Runs in the page. */
async function scrollThrough(look: Look): Promise<string[]> {
  const found: string[] = [];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // Until somebody moves, the cover keeps its first still.
  scrollTo(0, 1);
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold'))
    fold.open = true;
  for (const slide of document.querySelectorAll('section.slide')) {
    const figure = slide.querySelector<HTMLElement>('figure[data-chart]');
    if (!figure) continue;
    const stand = async (step?: string) => {
      const isThere = () =>
        step ? figure.dataset.step === step : figure.dataset.step !== undefined;
      for (let frames = 0; !isThere(); frames += 1) {
        if (frames > 2000) {
          found.push(`${slide.id}, ${figure.dataset.step}: ${step ?? 'its first step'} never came`);
          return;
        }
        await frame();
      }
      for (const fault of await look(slide))
        found.push(`${slide.id}, ${figure.dataset.step}: ${fault}`);
    };
    figure.scrollIntoView({ block: 'end' });
    await stand();
    for (const words of slide.querySelectorAll<HTMLElement>('.fragment[data-step]')) {
      scrollBy(0, words.getBoundingClientRect().top - innerHeight * 0.74);
      await stand(words.dataset.step);
    }
  }
  return found;
}

/** `walkSlides`, with nothing painted. */
export async function walk(page: Page, look: Look): Promise<string[]> {
  return unpainted([page], () => walkSlides(page, look));
}

/** Reads the open page to its end, from step to step of each chart, and gives what `look` finds there, as `walkSlides` does. */
export async function readThrough(page: Page, look: Look): Promise<string[]> {
  return unpainted([page], () => page.evaluate(`(${scrollThrough})(${look})`));
}
