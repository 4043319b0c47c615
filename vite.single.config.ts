import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { story } from './src/slide/plugin.ts';
import { ownStory } from './src/slide/talk.ts';

const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync('assets/icon.svg', 'utf8'))}`;

/** A font that stands in the page itself needs no early request, and the icon comes with the page. */
const forOneFile: Plugin = {
  name: 'for-one-file',
  transformIndexHtml: {
    order: 'pre',
    handler: (page) =>
      page.replace(/<link rel="preload"[^>]*>\s*/g, '').replace('/assets/icon.svg', icon),
  },
};

export default defineConfig({
  base: './',
  plugins: [forOneFile, story(ownStory), viteSingleFile({ outputFileName: 'deck.html' })],
  build: {
    target: 'es2022',
    outDir: 'talk',
    // Other files for the talk stand there too.
    emptyOutDir: false,
    modulePreload: { polyfill: false },
  },
});
