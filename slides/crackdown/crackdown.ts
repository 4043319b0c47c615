import { before, claim, rising } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { crackdownChart } from './crackdown.chart.ts';

/** Opens the crackdown: dusk, and every light still burns. */
export const crackdown = defineSlide(
  'crackdown',
  ({ value, worded, date, asOf, name, role, pronounced }) => ({
    layout: 'full',
    title: html`An election, then repression`,
    chart: crackdownChart,
    captions: {
      'every-light-burns': html`${date('election')}: ${name('lukashenko')} is re-elected; protests and repression follow. In ${asOf('staff', '2021-03')} every light still burns.`,
    },
    reading: readPark({ value }),
    claims: [
      claim('An election, then repression', before('election', 'pandadoc-raid')),
      claim('every light still burns', rising('staff', '2018-12-31', '2021-03')),
      claim(
        'more came than went, and the count was still rising',
        rising('staff', '2018-12-31', '2021-03'),
      ),
    ],
    seconds: 30,
    facts: ['S8'],
    sources: ['afp'],
    notes: {
      open: html`On ${date('election')} Belarus votes. ${name('lukashenko')}${pronounced('lukashenko')}, ${role('lukashenko')}, is re-elected. Protests follow, and then what AFP calls bloody repression, which pushes many tech workers to emigrate. Look at the windows. None has gone dark yet. In ${asOf('staff', '2021-03')} the park still counts ${worded('staff', '2021-03')} people.`,
      asked: html`So nobody left? People did leave, as you will see. But more came than went, and the count was still rising.`,
      bridge: {
        to: 'thirty-four-days',
        words: html`What broke was not a number at first. It took ${value('crackdown-days')} days.`,
      },
    },
  }),
);
