import { describe, expect, test } from 'vitest';
import { contrast, distanceTo, lightsOf } from '../../support/contrast.ts';

/** The colours that words are set in. */
const texts = ['ink', 'muted', 'focus', 'people', 'money', 'shell', 'loss'];

const lights = lightsOf('src/style/tokens.css');
/** The same for who asks for more contrast, on the same grounds. */
const stronger = lightsOf('src/style/contrast.css').map(({ name, colors }) => ({
  name,
  colors: { ...lights.find((light) => light.name === name)?.colors, ...colors },
}));

test('the palette has the four lights of the acts and the speaker’s desk', () => {
  const names = ['night', 'bright', 'dusk', 'morning', 'desk'];
  expect(lights.map(({ name }) => name)).toEqual(names);
  expect(stronger.map(({ name }) => name)).toEqual(names);
});

describe.each(lights)('in the light "$name"', ({ colors }) => {
  test.each(texts.filter((name) => name in colors))('%s on the ground passes 4.5 : 1', (name) => {
    expect(contrast(colors[name], colors.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Where charts stand: no chart is drawn on the speaker's desk. */
const acts = [...lights, ...stronger].filter(({ name }) => name !== 'desk');

test('each light in which charts stand has a hue for each subject', () => {
  for (const { colors } of acts) expect(Object.keys(colors)).toEqual(expect.arrayContaining(texts));
});

const subjects = ['people', 'money', 'shell', 'loss'];

describe.each(acts)('the hues of the subjects in the light "$name"', ({ colors }) => {
  test.each(['protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'are told from each other at a glance by eyes with %s',
    (kind) => {
      const close = subjects.flatMap((one, at) =>
        subjects
          .slice(at + 1)
          .filter((other) => distanceTo(kind, colors[one] ?? '', colors[other] ?? '') < 10)
          .map((other) => `${one} and ${other}`),
      );
      expect(close).toEqual([]);
    },
  );
});

describe.each(acts)('marks on walls in the light "$name"', ({ colors }) => {
  test.each(['lamp', 'paper'])('%s passes 3 : 1', (name) => {
    expect(contrast(colors[name], colors.wall)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(stronger)('with more contrast, in the light "$name"', ({ name, colors }) => {
  test.each(texts.filter((of) => of in colors))('%s on the ground passes 7 : 1', (of) => {
    expect(contrast(colors[of], colors.ground)).toBeGreaterThanOrEqual(7);
  });

  test('lines pass 3 : 1, and words that stand back do so less than before', () => {
    expect(contrast(colors.rule, colors.ground)).toBeGreaterThanOrEqual(3);
    const before = lights.find((light) => light.name === name)?.colors;
    expect(contrast(colors.muted, colors.ground)).toBeGreaterThan(
      contrast(before?.muted, colors.ground),
    );
  });
});
