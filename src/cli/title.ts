/** Writes `assets/title.png`: the deck's first slide, for the README and for previews of links. */
import { defineCommand } from './command.ts';
import { settle, withDeck } from './deck-page.ts';
import { buildSite } from './serve.ts';

const out = 'assets/title.png';

export const main = defineCommand({
  name: 'title',
  summary: `Writes ${out}, a picture of the first slide.`,
  options: {},
  async run() {
    console.log('Building the site …');
    await buildSite();
    await withDeck(async (browser, address) => {
      const page = await browser.newPage({
        viewport: { width: 1200, height: 630 },
        reducedMotion: 'reduce',
      });
      await page.goto(address);
      await settle(page);
      await page.addStyleTag({
        content: '.deck.reveal :is(.controls, .progress-acts) { display: none !important }',
      });
      await page.screenshot({ path: out });
    });
    console.log(out);
  },
});
