import { below, claim, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { halfFullChart } from './half-full.chart.ts';

/** One glass, and how two men read it. */
export const halfFull = defineSlide(
  'half-full',
  ({ value, worded, whole, quote, name, role, asOf, asOfYear, pronounced }) => ({
    layout: 'full',
    title: html`One glass, two readings`,
    chart: halfFullChart,
    captions: {
      'half-full': html`${name('zalessky')}, ${role('zalessky')}, would ${quote('zalessky-half-full')}: still ${worded('tax-break-companies')} companies with tax breaks. Departures have ${quote('zalessky-stopped')}, he says, and ${quote('zalessky-come-back')}.`,
      'half-empty': html`${name('dorin')}, ${role('dorin')}, says ${quote('dorin-crisis')}. ${whole('exports-fall-computed')} of the exports of ${asOfYear('exports', '2021')} are gone; AFP reports ${value('exports-fall-reported')}.`,
    },
    reading: html`${whole('exports-fall-computed')} is computed from AFP’s rounded values; AFP reports ${value('exports-fall-reported')}.`,
    seconds: 45,
    facts: ['S1', 'S13', 'S14'],
    claims: [
      claim('One glass, two readings', below(['exports', '2023'], times(0.9, ['exports', '2021']))),
    ],
    sources: ['afp'],
    notes: {
      open: html`One glass: exports of ${value('exports', '2023')} in ${asOfYear('exports', '2023')}, where ${value('exports', '2021')} would be full. ${name('zalessky')}${pronounced('zalessky')} speaks for the park and would ${quote('zalessky-half-full')}: ${worded('tax-break-companies')} companies keep their tax breaks, departures have ${quote('zalessky-stopped')}, and ${quote('zalessky-come-back')}.`,
      steps: {
        'half-empty': html`${name('dorin')}, whose word opened this talk, says ${quote('dorin-crisis')}. And the park’s own count goes on down: ${value('staff', '2025-02')} people in ${asOf('staff', '2025-02')}, after ${worded('staff', '2023-09')} in ${asOf('staff', '2023-09')}.`,
      },
      asked: html`Is he wrong? Not on these figures. Both can be true, and the glass is the same one.`,
      bridge: { to: 'stability', words: html`What would bring people back?` },
    },
  }),
);
