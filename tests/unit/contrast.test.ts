import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The lights of tokens.css: by name, each its custom properties. */
const lights = [
  ...readFileSync('src/style/tokens.css', 'utf8').matchAll(/\[data-light="(\w+)"\] \{([^}]*)\}/g),
].map(([, name = '', body = '']) => ({
  name,
  colors: Object.fromEntries(
    [...body.matchAll(/--(\w+): (#\w{6})/g)].map(([, key = '', color = '']) => [key, color]),
  ),
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
  expect(lights.map(({ name }) => name)).toEqual(['night', 'bright', 'dusk', 'morning']);
});

describe.each(lights)('in the light "$name"', ({ colors }) => {
  test.each(['ink', 'muted', 'gained', 'lost'])('%s on the ground passes 4.5 : 1', (name) => {
    expect(contrast(colors[name], colors.ground)).toBeGreaterThanOrEqual(4.5);
  });
});
