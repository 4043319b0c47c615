import { below, claim, peak } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { stabilityChart } from './stability.chart.ts';

/** What it would take: a promise of decades, and the condition it cannot meet. */
export const stability = defineSlide(
  'stability',
  ({ value, worded, quote, name, role, asOf, asOfYear, year }) => ({
    layout: 'full',
    title: html`To bring them back takes more than a tax break`,
    chart: stabilityChart,
    captions: {
      weight: html`Information and communication as a share of GDP: ${value('gdp-share', '2009')} in ${asOfYear('gdp-share', '2009')}, ${value('gdp-share', '2021')} in ${asOfYear('gdp-share', '2021')}.`,
      fall: html`${value('gdp-share', '2024')} in ${asOfYear('gdp-share', '2024')}, down from ${value('gdp-share', '2021')}.`,
      promise: html`The decree of ${year('decree-8-signed')} promises tax breaks until ${year('tax-breaks-end')}.`,
      condition: html`It needs ${quote('zalessky-stable')}, says ${name('zalessky')}, ${role('zalessky')}, ${quote('zalessky-cautious')} about the future.`,
    },
    claims: [
      claim('down from', below(['gdp-share', '2024'], ['gdp-share', '2021'])),
      claim('at its height', peak('gdp-share', '2020')),
    ],
    seconds: 45,
    facts: ['S20'],
    notes: {
      open: html`What would bring the people back? Look first at what they were worth: at its height, in ${asOfYear('gdp-share', '2020')} and ${asOfYear('gdp-share', '2021')}, the sector made ${value('gdp-share', '2021')} of GDP.`,
      steps: {
        fall: html`By ${asOfYear('gdp-share', '2024')} it was ${value('gdp-share', '2024')}.`,
        promise: html`The state’s offer stands: low taxes until ${year('tax-breaks-end')}. Money was never what was missing.`,
        condition: html`${name('zalessky')} is ${quote('zalessky-cautious')}. He names one condition: ${quote('zalessky-stable')}. No tax break can promise that. The park claimed ${worded('staff', '2025-09')} people in ${asOf('staff', '2025-09')}; that is its own claim, and the number to watch.`,
      },
      bridge: { to: 'connections', words: html`One thing has not broken.` },
    },
  }),
);
