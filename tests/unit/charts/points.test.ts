import { describe, expect, test } from 'vitest';
import { findPoint, type PointName } from '../../../src/charts/points.ts';
import { openStory } from '../../../src/data/story.ts';

const point = (date: string, value: number) => ({
  date,
  value,
  about: 'exact' as const,
  sources: ['orchard'],
  confidence: 'high' as const,
});

const story = openStory({
  units: [{ id: 'apples', name: 'apples', one: 'apple' }],
  sources: [],
  series: [
    {
      id: 'harvest',
      title: 'Harvest',
      unit: 'apples',
      points: [point('2018', 4), point('2019', 9), point('2020', 9), point('2021', 2)],
    },
  ],
  figures: [{ id: 'worst-year', what: 'Apples lost', unit: 'apples', ...point('2019', 5) }],
  events: ['2019-12-30', '2020', '2020-06-01', '2030-01-01'].map((date, index) => ({
    id: ['frost', 'drought', 'storm', 'thaw'][index] ?? '',
    date,
    what: 'It happens.',
    short: 'Happening',
    sources: ['orchard'],
    confidence: 'high' as const,
  })),
  people: [],
  quotations: [],
});
const harvest = story.series('harvest');

describe('a point of a series', () => {
  test.each<[PointName, string]>([
    ['first', '2018'],
    ['last', '2021'],
    ['peak', '2019'],
    [{ before: 'frost' }, '2018'],
    [{ before: 'storm' }, '2019'],
    [{ during: 'storm' }, '2020'],
    [{ during: 'frost' }, '2019'],
    [{ after: 'frost' }, '2020'],
    [{ after: 'storm' }, '2021'],
    [{ during: 'drought' }, '2020'],
    [{ after: 'drought' }, '2021'],
    [{ of: 'worst-year' }, '2019'],
  ])('that is named %j is found: a year is before an event only when it was over', (name, date) => {
    expect(findPoint(harvest, name, story).date).toBe(date);
  });

  test('that may have been before an event or after it, when only the event’s year is known, is not taken', () => {
    const points = ['2020-01', '2020-06'].map((date) => ({
      ...story.datum('harvest', '2020'),
      date,
    }));
    for (const name of [{ during: 'drought' }, { after: 'drought' }]) {
      expect(() => findPoint({ ...harvest, points }, name, story)).toThrow('has no point');
    }
  });

  test('that there is not is told by series and name', () => {
    expect(() => findPoint(harvest, { after: 'thaw' }, story)).toThrow(
      'the series "harvest" has no point after the event "thaw"',
    );
    expect(() => findPoint({ ...harvest, points: [] }, 'peak', story)).toThrow(
      'the series "harvest" has no peak point',
    );
    expect(() => findPoint({ ...harvest, points: [] }, { of: 'worst-year' }, story)).toThrow(
      'the series "harvest" has no point of the date of the figure "worst-year"',
    );
    expect(() => findPoint(harvest, { before: 'flood' }, story)).toThrow('no event "flood"');
  });
});
