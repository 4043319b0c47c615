import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from '../../support/files.ts';

/** What Chrome has learned since 109 and a slide would fall apart without; what only adorns it may be used. */
const tooNew =
  /subgrid|color-mix\(|(oklch|oklab|light-dark|linear|round)\(|@(scope|starting-style)|:popover-open|^\s*&/m;

// Its code is held to the same by `tsconfig.browser.json`.
test('no style needs what Chrome 109 lacks, the oldest browser that the README names', () => {
  const styles = filesIn('src', '.css');
  expect(styles.length).toBeGreaterThan(10);
  expect(styles.filter((file) => tooNew.test(readFileSync(file, 'utf8')))).toEqual([]);
});
