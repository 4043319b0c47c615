import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { drawParkSilhouette } from '../park-silhouette.ts';

/** What the park is and why it worked, over a silhouette of its office blocks. */
export const freeSector = defineSlide('free-sector', ({ date, year }) => ({
  layout: 'text',
  title: html`One free sector in a state-run economy`,
  seconds: 45,
  facts: ['S4', 'S5', 'S6'],
  sources: ['afp'],
  body: html`<div class="columns">
<div class="column"><p class="lead">Tech was one of the few relatively liberalised sectors.</p></div>
<div class="column"><p class="lead">Its symbol: a cluster of buildings on the outskirts of Minsk.</p></div>
<div class="column"><p class="lead">Soon it was dubbed the “Silicon Valley” of Belarus.</p></div>
</div>
${drawParkSilhouette()}
<p class="aside">The Hi-Tech Park, founded by decree on ${date('park-founded')}.</p>`,
  notes: {
    open: html`Picture a cluster of buildings on the outskirts of Minsk: the Hi-Tech Park, founded by presidential decree in ${year('park-founded')}. In an economy that the state dominates, tech was one of few sectors left relatively free. Apps, software, maintenance: until ${year('election')} that was a boom, and the park was its symbol. It was quickly dubbed the Silicon Valley of Belarus.`,
    asked: html`Free from what? AFP says relatively liberalised, no more. The park’s companies had tax breaks by decree, and what a decree gives depends on who signs it.`,
    bridge: html`What came out of these offices, you may have had on your phone.`,
  },
}));
