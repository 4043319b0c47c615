/** The deck in a browser, as programs and tests drive it: by addresses, waiting on published state. */
import type { Page } from 'playwright-core';

/** A slide and how many presses of the key it has after its first still. */
export interface SlideSteps {
  id: string;
  steps: number;
}

/** Waits until the deck can be used and nothing on the current slide moves. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('html[data-deck="ready"]') !== null &&
      document.querySelector('[data-moving]') === null,
  );
}

/** All slides of the page in order with the number of their steps. */
export async function stepsOf(page: Page): Promise<SlideSteps[]> {
  return page.locator('section.slide').evaluateAll((sections) =>
    sections.map((section) => ({
      id: section.id,
      steps: section.querySelectorAll('.fragment[data-step]').length,
    })),
  );
}

/** The address of a slide at a step, 0 for its first still, as a reader's link has it. */
export function hashOf(id: string, step: number): string {
  return `#/${id}${step > 0 ? `/${step - 1}` : ''}`;
}

/** Opens a slide at a step (0 is its first still) by its address, as a reader with a link would. */
export async function visit(page: Page, address: string, id: string, step: number): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address + hashOf(id, step));
  await settle(page);
}
