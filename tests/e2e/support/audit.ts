/** An audit of a page by axe, as tests of accessibility share it. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs in the page: axe's findings on the whole of it, or on the slide that is shown. */
async function runAxe([runOnly, isOfSlide]: readonly [
  axe.RunOptions['runOnly'],
  boolean,
]): Promise<axe.AxeResults> {
  const all = [...document.querySelectorAll('section.slide')];
  const shown = all.findIndex(({ classList }) => classList.contains('present'));
  // Axe reads the style of every element first. Its neighbours stay: their charts may just be drawn.
  const far = isOfSlide ? all.filter((_, at) => Math.abs(at - shown) > 1) : [];
  const places = far.map((slide) => {
    const place = document.createComment('');
    slide.replaceWith(place);
    return place;
  });
  try {
    return await Reflect.get(window, 'axe').run(isOfSlide ? all[shown] : document, {
      runOnly,
      iframes: false,
      // What passes need not be told, and no rule that is asked for reads the styles of other hosts.
      resultTypes: ['violations'],
      preload: false,
    });
  } finally {
    far.forEach((slide, at) => {
      places[at]?.replaceWith(slide);
    });
  }
}

async function findingsOf(page: Page, isOfSlide: boolean, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(`${source}; 0`);
  const runOnly: axe.RunOptions['runOnly'] = rules
    ? { type: 'rule', values: rules }
    : { type: 'tag', values: tags };
  const results = await page.evaluate(runAxe, [runOnly, isOfSlide] as const);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What axe finds on the page as it stands, a line a finding, by WCAG 2.2 AA. */
export function audit(page: Page): Promise<string[]> {
  return findingsOf(page, false);
}

/**
 * The same on the slide that is shown, by all rules or by those named, in a fifth of the time: slides far
 * from it are taken out meanwhile. What is wrong between slides, as one id on two, only `audit` finds.
 */
export function auditSlide(page: Page, rules?: string[]): Promise<string[]> {
  return findingsOf(page, true, rules);
}
