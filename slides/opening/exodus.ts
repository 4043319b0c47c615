import { below, claim, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { exodusChart } from './exodus.chart.ts';

/** The cover: the name of the talk over the lights of early 2022. */
export const exodus = defineSlide('exodus', ({ value, worded, date, asOf, asOfYear }) => ({
  layout: 'cover',
  title: html`Exodus from the Hi-Tech Park`,
  subtitle: html`How Belarus built a tech sector and lost its crowd. After AFP’s report from Minsk, ${date('article')}.`,
  chart: exodusChart,
  reading: readPark({ value }),
  claims: [
    claim('lost its crowd', below(['staff', '2025-02'], times(0.8, ['staff', '2022-01']))),
    claim('It is a fall in the park’s staff', below(['staff', '2025-02'], ['staff', '2022-01'])),
  ],
  seconds: 40,
  facts: ['S2'],
  sources: ['afp'],
  notes: {
    open: html`This is the Hi-Tech Park in Minsk, drawn. Each window is ${value('people-per-window')} people who worked there early in ${asOfYear('staff', '2022-01')}; by then every one of them has light.`,
    steps: {
      'lights-out': html`And this is the park in ${asOf('staff', '2025-02')}: ${value('staff', '2025-02')} people. If you take one number home, take this one. Thousands of programmers moved abroad, AFP reports, because of repression at home and because their leader backed the invasion of Ukraine.`,
    },
    asked: html`Is every dark window an emigrant? No. It is a fall in the park’s staff, ${worded('staff-loss')} by our own arithmetic, not a count of people at the border.`,
    bridge: { to: 'crisis', words: html`One man who works in the sector has a word for it.` },
  },
}));
