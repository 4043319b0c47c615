import { above, claim, less, rising } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { riseChart } from './rise.chart.ts';

/** Exports of the boom years: the line's first appearance. */
export const rise = defineSlide('rise', ({ value, worded, asOfYear, year }) => ({
  layout: 'plot',
  title: html`Exports rose every year, then took off`,
  chart: riseChart,
  captions: {
    'first-years': html`What the park sells abroad in a year: from ${value('exports', '2013')} in ${asOfYear('exports', '2013')} to ${value('exports', '2016')} in ${asOfYear('exports', '2016')}.`,
    'take-off': html`${value('exports', '2018')} in ${asOfYear('exports', '2018')}, ${worded('exports', '2019')} a year later. Hollow points: our estimate, from published growth.`,
  },
  claims: [
    claim(
      'Exports rose every year, then took off',
      rising('exports', '2013', '2019'),
      above(
        less(['exports', '2019'], ['exports', '2016']),
        less(['exports', '2016'], ['exports', '2013']),
      ),
    ),
  ],
  seconds: 35,
  notes: {
    open: html`This is the line of the talk${spoken(html`: what the park sells abroad in a year. It starts at ${value('exports', '2013')} in ${asOfYear('exports', '2013')} and reaches ${value('exports', '2016')} in ${asOfYear('exports', '2016')}`)}.`,
    steps: {
      'take-off': html`After the decree of ${year('decree-8-signed')} the line bends upward: ${value('exports', '2018')} in ${asOfYear('exports', '2018')}, and ${worded('exports', '2019')} in ${asOfYear('exports', '2019')}. Look also at what is not drawn: the right side of the chart. It will come back.`,
    },
    asked: html`Why are some points hollow? Nobody published those years. They are our estimate, worked back from the growth rate of the year after.`,
    bridge: { to: 'nine-in-ten', words: html`Who was paying?` },
  },
}));
