import { defineConfig } from 'vite';
import { hosting } from './src/slide/hosting.ts';
import { story } from './src/slide/plugin.ts';
import { stylesFirst } from './src/slide/styles-first.ts';
import { subsetFonts } from './src/slide/subset-fonts.ts';
import { ownFonts, ownStory } from './src/slide/talk.ts';

export default defineConfig({
  // Relative, so that the built site works under any path.
  base: './',
  plugins: [
    story(ownStory),
    hosting(ownStory, 'assets/title.png'),
    stylesFirst(),
    subsetFonts(ownStory, ownFonts),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    // A slow machine is no fault of the deck.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
