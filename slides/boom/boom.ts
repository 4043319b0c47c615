import { claim, rising } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { boomChart } from './boom.chart.ts';

/** Opens the boom: the lights come on. */
export const boom = defineSlide('boom', ({ value, worded, whole, year, asOf, asOfYear }) => ({
  layout: 'full',
  title: html`Year after year, the lights came on`,
  chart: boomChart,
  captions: {
    'small-park': html`A boom until ${year('election')}, AFP says, above all in apps and software.`,
  },
  reading: readPark({ value }),
  claims: [claim('Year after year, the lights came on', rising('staff', '2010-04-01', '2021-03'))],
  seconds: 40,
  facts: ['S5'],
  sources: ['afp'],
  notes: {
    open: html`We begin small. In ${asOfYear('staff', '2010-04-01')} the park counts ${value('staff', '2010-04-01')} people. They develop and maintain apps and software, above all.`,
    steps: {
      'growing-park': html`By the start of ${asOfYear('staff', '2015-01-01')} there are ${worded('staff', '2015-01-01')}.`,
      'busy-park': html`At the end of ${asOfYear('staff', '2018-12-31')}, ${value('staff', '2018-12-31')}.`,
      'crowded-park': html`And in ${asOf('staff', '2021-03')}, ${worded('staff', '2021-03')}. That is some ${whole('staff-growth-factor')} times the crowd we started with, by our own division.`,
    },
    bridge: {
      to: 'free-sector',
      words: html`Why here, in a country where the state runs most of the economy?`,
    },
  },
}));
