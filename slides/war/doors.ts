import { about, before, claim, sum } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { doorsChart } from './doors.chart.ts';

/** Airspace, banks, a company: what closed, at real dates. */
export const doors = defineSlide(
  'doors',
  ({ spelled, date, shortDate, dayMonth, pronounced, name }) => ({
    layout: 'plot',
    title: html`One after another, the doors closed`,
    chart: doorsChart,
    captions: {
      airspace: html`A cell is a month. The first door closed before the war.`,
      invasion: html`<b>${shortDate('invasion')}</b> Russia invades Ukraine, also from Belarus.`,
      'first-banks': html`<b>${shortDate('swift-three')}</b> The EU shuts ${spelled('swift-banks-march-2022')} banks out of SWIFT.`,
      wargaming: html`<b>${shortDate('wargaming-leaves')}</b> The maker of World of Tanks says it is leaving.`,
      'last-bank': html`<b>${shortDate('swift-fourth')}</b> One more bank; AFP counts ${spelled('swift-banks')}.`,
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
      open: html`${spoken(html`A cell is a month. `)}The first door is older than the war. On ${date('ryanair-landing')} a Ryanair flight is forced to land in Minsk. On ${dayMonth('airspace-closed')} the EU closes its airports and airspace to Belarusian carriers.`,
      steps: {
        invasion: html`Then the invasion.`,
        'first-banks': html`On ${dayMonth('swift-three')} the EU takes Belagroprombank${spoken(html` (bel-ah-grow-prom-BANK)`)}, Bank Dabrabyt and the Development Bank out of SWIFT.`,
        wargaming: html`Wargaming says it will leave and close its Minsk studio.`,
        'last-bank': html`On ${dayMonth('swift-fourth')} one more bank. That makes ${spelled('swift-banks')} banks without SWIFT, as AFP counts them.`,
      },
      asked: html`Sanctions for what? For letting Russia attack from Belarus, under ${name('lukashenko')}${pronounced('lukashenko')}.`,
      bridge: { to: 'leavers', words: html`And through the doors left open, people went.` },
    },
  }),
);
