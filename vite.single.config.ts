import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { story } from './src/build/prerender.ts';
import { ownFonts, ownStory } from './src/build/story-files.ts';
import { subsetFonts } from './src/build/subset-fonts.ts';

const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync('assets/icon.svg', 'utf8'))}`;

/**
 * A font that stands in the page itself needs no early request, and it may be waited for: "optional" would
 * leave the first opening in the system's fonts, "swap" would show them first. The icon comes with the page.
 */
const forOneFile: Plugin = {
  name: 'for-one-file',
  transformIndexHtml: {
    order: 'pre',
    handler: (page) =>
      page.replace(/<link rel="preload"[^>]*>\s*/g, '').replace('/assets/icon.svg', icon),
  },
  generateBundle: {
    // When Vite has written its styles, and before they are put into the page.
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(
          /font-display:\s*(optional|swap)/g,
          'font-display:block',
        );
      }
    },
  },
};

export default defineConfig({
  base: './',
  plugins: [
    forOneFile,
    story(ownStory, false),
    subsetFonts(ownStory, ownFonts),
    viteSingleFile({ outputFileName: 'deck.html' }),
  ],
  build: {
    target: 'es2022',
    outDir: 'talk',
    // Other files for the talk stand there too.
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
