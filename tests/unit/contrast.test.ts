import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The lights of a style sheet: by name, each its custom properties. */
function lightsOf(file: string) {
  return [...readFileSync(file, 'utf8').matchAll(/\[data-light="(\w+)"\] \{([^}]*)\}/g)].map(
    ([, name = '', body = '']) => ({
      name,
      colors: Object.fromEntries(
        [...body.matchAll(/--(\w+): (#\w{6})/g)].map(([, key = '', color = '']) => [key, color]),
      ),
    }),
  );
}

const lights = lightsOf('src/style/tokens.css');
/** The same for who asks for more contrast, on the same grounds. */
const stronger = lightsOf('src/style/contrast.css').map(({ name, colors }) => ({
  name,
  colors: { ...lights.find((light) => light.name === name)?.colors, ...colors },
}));

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a = '', b = ''): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

test('the palette has the four lights of the acts', () => {
  const names = ['night', 'bright', 'dusk', 'morning'];
  expect(lights.map(({ name }) => name)).toEqual(names);
  expect(stronger.map(({ name }) => name)).toEqual(names);
});

describe.each(lights)('in the light "$name"', ({ colors }) => {
  test.each(['ink', 'muted', 'gained', 'lost'])('%s on the ground passes 4.5 : 1', (name) => {
    expect(contrast(colors[name], colors.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(stronger)('with more contrast, in the light "$name"', ({ name, colors }) => {
  test.each(['ink', 'muted', 'gained', 'lost'])('%s on the ground passes 7 : 1', (of) => {
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
