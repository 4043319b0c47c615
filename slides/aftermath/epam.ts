import { below, claim, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { epamChart } from './epam.chart.ts';

/** The largest employer: what is left of it, as far as its sources say. */
export const epam = defineSlide('epam', ({ worded, asOf, asOfYear }) => ({
  layout: 'plot',
  title: html`The largest employer lost half its people, or more`,
  chart: epamChart,
  captions: {
    'first-cuts': html`People at EPAM in Belarus. Where a column fades, its source leaves open how many more or fewer.`,
    'more-cuts': html`By ${asOf('epam-staff', '2023-12-31')}: ${worded('epam-staff', '2023-12-31')}.`,
  },
  claims: [
    claim(
      'The largest employer lost half its people, or more',
      below(['epam-staff', '2023-12-31'], times(0.501, ['epam-staff', '2022-04'])),
    ),
    claim(
      'the loss is half, or more',
      below(['epam-staff', '2023-12-31'], times(0.501, ['epam-staff', '2022-04'])),
    ),
  ],
  seconds: 35,
  notes: {
    open: html`The largest IT employer of Belarus is EPAM. In the spring of ${asOfYear('epam-staff', '2022-04')} it has ${worded('epam-staff', '2022-04')} people in Belarus. How many over, the sources do not say, so the column fades upward. By ${asOf('epam-staff', '2022-12-31')}, ${worded('epam-staff', '2022-12-31')} are left.`,
    steps: {
      'more-cuts': html`By ${asOf('epam-staff', '2023-12-31')}, ${worded('epam-staff', '2023-12-31')}: the column fades downward. So the loss is half, or more.`,
    },
    asked: html`Are these EPAM’s own numbers? They are dev.by’s and other media’s, and they stay as round as they were printed.`,
    bridge: { to: 'shell-and-crowd', words: html`And all companies together?` },
  },
}));
