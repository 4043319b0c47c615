import { expect, test } from 'vitest';
import { visibleData } from '../../../src/charts/visible-data.ts';
import { datumOf } from '../../support/datum.ts';

test('the visible data of a chart are those that a step comes to, and what the table tells besides', () => {
  const [few, many, share] = [datumOf('2020', 30), datumOf('2021', 130), datumOf('2022', 23)];
  const content = {
    caption: 'Apples',
    rows: [few, many, share].map((of) => ({ label: 'Apples', of })),
    steps: [
      {
        name: 'all',
        sentence: 'Apples.',
        spec: { form: 'line' as const, points: [few, many], until: few, values: [] },
      },
    ],
    enters: false,
  };
  expect(visibleData(content)).toEqual([few, share]);
});
