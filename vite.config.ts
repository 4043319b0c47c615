import { defineConfig } from 'vite';
import { noBrowser } from './src/build/no-browser.ts';
import { story } from './src/build/prerender.ts';
import { hosting } from './src/build/social-meta.ts';
import { ownFonts, ownStory } from './src/build/story-files.ts';
import { subsetFonts } from './src/build/subset-fonts.ts';

export default defineConfig({
  // Relative, so that the built site works under any path.
  base: './',
  // There is one page: at any other path, as /talk, it would stand without its styles.
  appType: 'mpa',
  plugins: [
    story(ownStory),
    noBrowser(),
    hosting(ownStory, 'assets/title.png'),
    subsetFonts(ownStory, ownFonts),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // A slow machine is no fault of the deck.
      checks: { pluginTimings: false },
      output: {
        // Few files, each asked for once: what draws charts, and what all windows of a talk share.
        codeSplitting: {
          groups: [
            { name: 'canvas', priority: 2, test: /canvas\.css/ },
            // The first slides' charts with all that they need; those of the others come after them.
            {
              name: 'charts',
              test: /chart\.js|@kurkle|src\/(charts\/(mounted-chart|canvas\/renderer|tooltip|rows|theme)|data\/story)|virtual:story$/,
            },
            // What chooses the view is read before the first paint, and so with nothing else.
            {
              name: 'view',
              priority: 2,
              test: /src\/(views\/view|sync\/identity|browser\/scheduling)\.ts|preload-helper|rolldown.runtime/,
            },
            {
              name: 'session',
              priority: 1,
              test: /valibot|src\/(sync\/(?!room-|qr-code|rejoin|answers)|browser\/dom|data\/csv|views\/stage\/data-panel)|fallback-table/,
            },
          ],
        },
      },
    },
  },
});
