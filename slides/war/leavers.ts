import { above, before, below, claim } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { leaversChart } from './leavers.chart.ts';

/** The exodus: the lights leave the park. */
export const leavers = defineSlide(
  'leavers',
  ({ value, worded, asOf, asOfYear, name, role, pronounced, date }) => ({
    layout: 'full',
    title: html`The invasion sped the exodus up`,
    chart: leaversChart,
    captions: {
      'all-lit': html`Early in ${asOfYear('staff', '2022-01')} every window of the park is lit.`,
      'lights-rise': html`In ${asOf('staff', '2025-02')} ${value('staff', '2025-02')} people remain, ${worded('staff-fall-reported')} fewer, says ${name('zalessky')}, ${role('zalessky')}.`,
    },
    reading: readPark({ value }),
    claims: [
      claim('The invasion sped the exodus up', before('invasion', 'departures-peak')),
      claim('people remain', below(['staff', '2025-02'], ['staff', '2022-01'])),
      claim('more jobs in IT were left than taken', above('net-job-outflow-2022', 0)),
    ],
    seconds: 35,
    facts: ['S2', 'S10', 'S11'],
    sources: ['afp', 'get'],
    notes: {
      open: html`These are the lights as the war begins. Job departures peak in ${date('departures-peak')}, says the German Economic Team, then steady.`,
      steps: {
        'lights-rise': html`By ${asOf('staff', '2023-09')} the park counts ${worded('staff', '2023-09')}; in ${asOf('staff', '2025-02')}, ${value('staff', '2025-02')}. You know this number from the first picture.${spoken(html` It comes from ${name('zalessky')}${pronounced('zalessky')}, who speaks of ${worded('staff-fall-reported')}.`)}`,
      },
      asked: html`Did they all leave the country? We cannot know. In ${asOfYear('net-job-outflow-2022')} ${worded('net-job-outflow-2022')} more jobs in IT were left than taken, Euroradio reports. That counts jobs, not emigrants.`,
      bridge: { to: 'destinations', words: html`Those who left the country: where did they go?` },
    },
  }),
);
