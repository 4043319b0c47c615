/**
 * The order in which the built page asks for its parts. On a slow line all that is asked for at once shares
 * it, and the first slide is painted when its styles are there: they come first, and scripts yield to them.
 */
import type { Plugin } from 'vite';

const stylesheet = /\s*<link rel="stylesheet"[^>]*>/;

/** The page with its stylesheet before its fonts, and scripts that yield. */
export function orderHead(page: string): string {
  const [styles = ''] = stylesheet.exec(page) ?? [];
  return page
    .replace(styles, '')
    .replace(/\s*<link rel="(preload|modulepreload)"|\s*<script async type="module"/, `${styles}$&`)
    .replaceAll(
      /<(script async type="module"|link rel="modulepreload") /g,
      '<$1 fetchpriority="low" ',
    );
}

export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: orderHead,
    },
  };
}
