/** An audit of a page by axe, as tests of accessibility share it. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands, a line a finding: by WCAG 2.2 AA, or by the rules named; on the
 * whole page, or `within` what a selector finds, which takes half the time.
 */
export async function audit(
  page: Page,
  { rules, within }: { rules?: string[]; within?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(`${source}; 0`);
  const results = await page.evaluate(
    ([runOnly, selector]): Promise<axe.AxeResults> =>
      Reflect.get(window, 'axe').run(selector ?? document, {
        runOnly,
        iframes: false,
        // What passes need not be told, and no rule that is asked for reads the styles of other hosts.
        resultTypes: ['violations'],
        preload: false,
      }),
    [rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }, within] as const,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}
