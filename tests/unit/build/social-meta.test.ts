import { expect, test } from 'vitest';
import { orderHead } from '../../../src/build/social-meta.ts';

const head = (...tags: string[]) =>
  `<head>${tags.map((tag) => `\n    ${tag}`).join('')}\n  </head>`;

test('a built page asks for its styles before fonts and scripts, and scripts yield to both', () => {
  const icon = '<link rel="icon" href="icon.svg">';
  const font = '<link rel="preload" href="a.woff2" as="font">';
  const styles = '<link rel="stylesheet" href="a.css">';
  expect(
    orderHead(
      head(
        icon,
        font,
        '<script async type="module" src="a.js"></script>',
        '<link rel="modulepreload" href="b.js">',
        styles,
      ),
    ),
  ).toBe(
    head(
      icon,
      styles,
      font,
      '<script async type="module" fetchpriority="low" src="a.js"></script>',
      '<link rel="modulepreload" fetchpriority="low" href="b.js">',
    ),
  );
});

test('a page without styles of its own is left as it is', () => {
  const page = head('<link rel="icon" href="icon.svg">');
  expect(orderHead(page)).toBe(page);
});
