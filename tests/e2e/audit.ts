/** An audit of a page by axe, as tests of accessibility share it. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, a line a finding: by WCAG 2.2 AA, or by the rules named. */
export async function audit(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(
    (runOnly): Promise<axe.AxeResults> =>
      Reflect.get(window, 'axe').run(document, { runOnly, iframes: false }),
    rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}
