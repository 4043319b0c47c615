import { about, before, claim, sum } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { doorsChart } from './doors.chart.ts';

/** Airspace, banks, a company: what closed, at real dates. */
export const doors = defineSlide('doors', ({ spelled, date, dayMonth, pronounced, name }) => ({
  layout: 'full',
  title: html`One after another, the doors closed`,
  chart: doorsChart,
  captions: {
    'all-open': html`Four doors to the West stand open: flights, payments, a large employer, one more bank.`,
    airspace: html`${date('airspace-closed')}: the EU shuts its airspace to Belarusian carriers, after a Ryanair flight is forced to land in Minsk on ${dayMonth('ryanair-landing')}. The first door closed before the war.`,
    'first-banks': html`${date('invasion')}: Russia invades Ukraine, also from Belarus. The EU shuts ${spelled('swift-banks-march-2022')} banks out of SWIFT.`,
    wargaming: html`${date('wargaming-leaves')}: the maker of World of Tanks says it is leaving.`,
    'last-bank': html`One more bank; AFP counts ${spelled('swift-banks')}.`,
  },
  claims: [
    claim(
      'One after another, the doors closed',
      before('ryanair-landing', 'airspace-closed'),
      before('airspace-closed', 'invasion'),
      before('invasion', 'swift-three'),
      before('swift-three', 'wargaming-leaves'),
      before('wargaming-leaves', 'swift-fourth'),
    ),
    claim('The first door closed before the war', before('airspace-closed', 'invasion')),
    claim('The first door is older than the war', before('airspace-closed', 'invasion')),
    claim(
      'One more bank',
      about('swift-banks-june-2022', 1, 0),
      about('swift-banks', sum('swift-banks-march-2022', 'swift-banks-june-2022'), 0),
    ),
  ],
  seconds: 55,
  facts: ['S10', 'S18'],
  sources: ['afp'],
  notes: {
    open: html`Four doors to the West. Behind them flights, payments and an employer that the world knows.`,
    steps: {
      airspace: html`The first door is older than the war. On ${date('ryanair-landing')} a Ryanair flight is forced to land in Minsk. On ${dayMonth('airspace-closed')} the EU closes its airports and airspace to Belarusian carriers.`,
      'first-banks': html`Then the invasion, also from Belarus. The EU takes Belagroprombank${spoken(html` (bel-ah-grow-prom-BANK)`)}, Bank Dabrabyt and the Development Bank out of SWIFT.`,
      wargaming: html`Wargaming says it will leave and close its Minsk studio.`,
      'last-bank': html`And one more bank. That makes ${spelled('swift-banks')} without SWIFT, as AFP counts them.`,
    },
    asked: html`Sanctions for what? For letting Russia attack from Belarus, under ${name('lukashenko')}${pronounced('lukashenko')}.`,
    bridge: { to: 'leavers', words: html`And people? They went while they could.` },
  },
}));
