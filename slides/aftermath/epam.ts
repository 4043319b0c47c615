import { below, claim, falling, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { epamChart } from './epam.chart.ts';

/** The largest employer: what is left of it, as far as its sources tell. */
export const epam = defineSlide('epam', ({ value, worded, asOf, asOfYear }) => ({
  layout: 'full',
  title: html`The largest employer shrank, and shrank again`,
  chart: epamChart,
  captions: {
    'before-cuts': html`EPAM in Belarus, ${asOf('epam-staff', '2022-04')}: ${worded('epam-staff', '2022-04')} people.`,
    'first-cuts': html`At the end of ${asOfYear('epam-staff', '2022-12-31')}: ${worded('epam-staff', '2022-12-31')}. The dim row is the doubt in “over”.`,
    'more-cuts': html`At the end of ${asOfYear('epam-staff', '2023-12-31')}: ${worded('epam-staff', '2023-12-31')}. The dim row is the doubt in “under”.`,
  },
  reading: readPark({ value }),
  claims: [
    claim(
      'The largest employer shrank, and shrank again',
      falling('epam-staff', '2022-04', '2023-12-31'),
    ),
    claim(
      'the loss is half, or more',
      below(['epam-staff', '2023-12-31'], times(0.501, ['epam-staff', '2022-04'])),
    ),
  ],
  seconds: 35,
  notes: {
    open: html`The largest IT employer of Belarus is EPAM, here as one building. In the spring of ${asOfYear('epam-staff', '2022-04')} it has ${worded('epam-staff', '2022-04')} people in Belarus. How many over, the sources do not say.`,
    steps: {
      'first-cuts': html`At the end of ${asOfYear('epam-staff', '2022-12-31')}, ${worded('epam-staff', '2022-12-31')} are left. One row is dim, because “over” leaves it open.`,
      'more-cuts': html`A year on, at the end of ${asOfYear('epam-staff', '2023-12-31')}, ${worded('epam-staff', '2023-12-31')}. Now the doubt lies below the line. So the loss is half, or more.`,
    },
    asked: html`Are these EPAM’s own numbers? They are dev.by’s and other media’s, and they stay as round as they were printed.`,
    bridge: { to: 'shell-and-crowd', words: html`And all companies together?` },
  },
}));
