import { above, below, claim, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { freeSectorChart } from './free-sector.chart.ts';

/** What the park is, and how much of the economy its sector became. */
export const freeSector = defineSlide('free-sector', ({ value, date, year, asOfYear }) => ({
  layout: 'full',
  title: html`Freer than most, tech tripled its share of GDP`,
  chart: freeSectorChart,
  captions: {
    'growing-weight': html`Information and communication, as Belstat counts it: ${value('gdp-share', '2009')} in ${asOfYear('gdp-share', '2009')}, ${value('gdp-share', '2021')} in ${asOfYear('gdp-share', '2021')}. Tech was one of few relatively liberalised sectors in a state-run economy. Its symbol, from ${date('park-founded')} on: the Hi-Tech Park, a cluster of buildings on the outskirts of Minsk, soon dubbed the “Silicon Valley” of Belarus.`,
  },
  reading: html`Information and communication, as Belstat counts it.`,
  claims: [
    claim(
      'Freer than most, tech tripled its share of GDP',
      above(['gdp-share', '2021'], times(3, ['gdp-share', '2009'])),
      below(['gdp-share', '2021'], times(4, ['gdp-share', '2009'])),
    ),
  ],
  seconds: 35,
  facts: ['S4', 'S5', 'S6'],
  sources: ['afp'],
  notes: {
    open: html`Picture a cluster of buildings on the outskirts of Minsk: the Hi-Tech Park, founded by decree in ${year('park-founded')}, soon dubbed the Silicon Valley of Belarus. In an economy that the state dominates, tech was one of few sectors left relatively free. What that was worth, you see here: information and communication made ${value('gdp-share', '2009')} of the economy in ${asOfYear('gdp-share', '2009')} and ${value('gdp-share', '2021')} in ${asOfYear('gdp-share', '2021')}.`,
    asked: html`Is that the park alone? No, the whole branch, by Belstat’s one definition. Nothing was found for the years between the first dots.`,
    bridge: {
      to: 'products',
      words: html`What came out of these offices, you may have had on your phone.`,
    },
  },
}));
