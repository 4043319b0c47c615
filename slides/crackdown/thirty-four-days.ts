import { before, claim, sameDay } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { thirtyFourDaysChart } from './thirty-four-days.chart.ts';

/** From the election to Poland’s visas, a step an event. */
export const thirtyFourDays = defineSlide(
  'thirty-four-days',
  ({ value, worded, spelled, date, dayMonth, days, name, year }) => ({
    layout: 'full',
    title: html`${value('crackdown-days')} days in ${year('election')} that pushed people to leave`,
    chart: thirtyFourDaysChart,
    captions: {
      election: html`${date('election')}: ${name('lukashenko')} is re-elected. A cell is a day, from the vote to the day on which Poland opened a door.`,
      'internet-cut': html`${days('internet-cut')}: offline for ${spelled('internet-cut-days')} days: ${worded('internet-cut-cost')} lost economy-wide, Jamestown reports.`,
      'open-letter': html`${dayMonth('open-letter')}: tech people demand new elections; ${worded('open-letter-signatures')} sign at first.`,
      raid: html`${dayMonth('pandadoc-raid')}: police raid PandaDoc and arrest employees.`,
      'polish-visas': html`${dayMonth('poland-visas')}: Poland launches visas for Belarusian IT workers, TAdviser reports.`,
    },
    claims: [
      claim('The same day the internet goes down', sameDay('internet-cut', 'election')),
      claim(
        'from the vote to the day on which Poland opened a door',
        before('election', 'open-letter'),
        before('open-letter', 'pandadoc-raid'),
        before('pandadoc-raid', 'poland-visas'),
      ),
    ],
    seconds: 55,
    facts: ['S8', 'S9'],
    sources: ['afp'],
    notes: {
      open: html`${spoken(html`A cell is a day, and the first is `)}${date('election')}: the vote. Protests and repression follow.`,
      steps: {
        'internet-cut': html`The same day the internet goes down, for ${spelled('internet-cut-days')} days. An estimate puts the loss at ${worded('internet-cut-cost')} for the whole economy, Jamestown reports.`,
        'open-letter': html`${dayMonth('open-letter')}: tech answers in public, with a letter for new elections; ${worded('open-letter-signatures')} people sign at first.`,
        raid: html`${dayMonth('pandadoc-raid')}: police come to a software company, PandaDoc.`,
        'polish-visas': html`${dayMonth('poland-visas')}: Poland opens a door with visas of its own for IT people.`,
      },
      asked: html`Why ${value('crackdown-days')}? We count both the first and the last day.`,
      bridge: { to: 'pandadoc', words: html`One of these days deserves a closer look.` },
    },
  }),
);
