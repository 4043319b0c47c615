/** The conditions of claims: what each asks of the data, and what it tells where it does not hold. */
import { expect, test } from 'vitest';
import { assertDeck, resolveDeck } from '../../../src/deck/checks.ts';
import {
  about,
  above,
  before,
  below,
  type Condition,
  claim,
  falling,
  falls,
  largest,
  less,
  peak,
  rising,
  sameDay,
  shareOf,
  staysBelow,
  sum,
  times,
} from '../../../src/deck/claims.ts';
import { html } from '../../../src/deck/html.ts';
import { writtenDatum } from '../../support/changed-story.ts';
import { changeTides, deckOf, slideOf } from '../../support/tides.ts';

/** The tides with a party on the day of the new quay, and two events of which less than the day is known. */
const story = changeTides(({ events }) => {
  const added = { party: '2015-05-16', 'wet-year': '2021', 'wet-month': '2021-11' };
  const [quay] = events.map((event) =>
    Object.entries(added).map(([id, date]) => ({ ...event, id, date })),
  );
  events.splice(1, 0, ...(quay ?? []));
});

const [then, now] = [
  ['ferry-crossings', '2012'],
  ['ferry-crossings', '2024'],
] as const;

test.each<[Condition, string | undefined]>([
  [below(now, then), undefined],
  [below(then, now), '1,840 is not below 1,480'],
  [above(then, 1500), undefined],
  [above(1500, then), '1,500 is not above 1,840'],
  [above(then, sum(now, now)), '1,840 is not above 2,960'],
  [above(less(then, now), 360), '360 is not above 360'],
  [above(then, times(1.2, now)), undefined],
  [about(shareOf(times(2, now), now), 50, 0), undefined],
  [about('quay-days-now', 23), undefined],
  [about('quay-days-now', 25), '23 is not within 5% of 25'],
  [largest(then, now, ['ferry-crossings', '2018']), undefined],
  [largest(now, 5, then), '1,480 is not above 1,840 (ferry-crossings of 2012)'],
  [rising('sea-level', '2012', '2024'), undefined],
  [rising('ferry-crossings'), '1,760 of 2018 does not'],
  [falling('ferry-crossings', '2018'), undefined],
  [falling('sea-level', '2022'), '18 of 2024 does not'],
  [peak('ferry-crossings', '2012'), undefined],
  [peak('ferry-crossings', '2018'), '1,840 of 2012 is above 1,760'],
  [staysBelow('ferry-crossings', '2018', 1800), undefined],
  [staysBelow('ferry-crossings', '2012', 1800), '1,840 of 2012 is not'],
  [sameDay('party', 'new-quay'), undefined],
  [sameDay('party', 'wall-vote'), '16 May 2015 is not 12 September 2024'],
  [falls('new-quay', 'May', 'Saturday'), undefined],
  [falls('new-quay', 'May'), undefined],
  [falls('new-quay', 'June'), '16 May 2015, a Saturday, does not'],
  [falls('new-quay', 'May', 'Monday'), '16 May 2015, a Saturday, does not'],
  [before('new-quay', 'wall-vote'), undefined],
  [before('wall-vote', 'new-quay'), '12 September 2024 is not before 16 May 2015'],
  // Where a date does not say it, nobody knows.
  [before('wet-year', 'storm-tide'), '2021 is not before 27 November 2021'],
  [before('new-quay', 'wet-year'), undefined],
  [sameDay('wet-month', 'wet-month'), 'November 2021 names no day'],
  [falls('wet-month', 'November'), undefined],
  [falls('wet-month', 'November', 'Monday'), 'November 2021 does not'],
])('condition %# tells what it found where it does not hold', (condition, found) => {
  expect(condition(story).found).toBe(found);
});

test('a claim that the data no longer support ends the build with slide, sentence and numbers', () => {
  const fewer = slideOf('fewer', () => html`Fewer ferries sail`, {
    claims: [claim('Fewer ferries sail', below(now, then))],
  });
  const more = changeTides((file) => {
    writtenDatum(file, 'ferry-crossings 2012').value = 1400;
    // What is worked out of both would be below zero.
    file.figures = file.figures.filter(({ id }) => id !== 'crossings-lost');
  });
  expect(() => assertDeck(resolveDeck(deckOf(fewer), more, 'slides'))).toThrow(
    'slides/act/fewer: «Fewer ferries sail» asks that ferry-crossings of 2024 be below ferry-crossings of 2012: 1,480 is not below 1,400',
  );
});
