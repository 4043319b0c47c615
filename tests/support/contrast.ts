/** How well two colours are told from each other, as WCAG reckons it. */
import { readFileSync } from 'node:fs';

/** Red, green and blue from 0 to 255, of "#rrggbb" or "rgb(…)". */
function channelsOf(color: string): number[] {
  return color.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    : (color.match(/\d+/g) ?? []).map(Number);
}

/** Red, green and blue as amounts of light, each from 0 to 1. */
function lightOf(color: string): number[] {
  return channelsOf(color).map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = lightOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, each "#rrggbb" or "rgb(…)": from 1 to 21. */
export function contrast(a = '', b = ''): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * What eyes without one kind of cone make of light, a row each for red, green and blue: Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
 */
const eyes = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export type Eyes = keyof typeof eyes;

const times = (rows: readonly (readonly number[])[], column: readonly number[]): number[] =>
  rows.map((row) => row.reduce((sum, part, at) => sum + part * (column[at] ?? 0), 0));

/** Lightness and two hues, as CIE L*a*b* under daylight. */
function labOf(light: readonly number[]): number[] {
  const rows = [
    [0.4339, 0.3762, 0.1899],
    [0.2126, 0.7152, 0.0722],
    [0.0177, 0.1095, 0.8729],
  ];
  const [x = 0, y = 0, z = 0] = times(rows, light).map((part) =>
    part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colours, each "#rrggbb", are from each other to such eyes: 2 is just seen, 10 at a glance. */
export function distanceTo(kind: Eyes, a: string, b: string): number {
  const [one = [], other = []] = [a, b].map((color) =>
    labOf(times(eyes[kind], lightOf(color)).map((part) => Math.min(1, Math.max(0, part)))),
  );
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}

/** The lights of a style sheet: by name, each its custom properties. */
export function lightsOf(file: string) {
  return [...readFileSync(file, 'utf8').matchAll(/\[data-scheme="(\w+)"\] \{([^}]*)\}/g)].map(
    ([, name = '', body = '']) => ({
      name,
      colors: Object.fromEntries(
        [...body.matchAll(/--(\w+): (#\w{6})/g)].map(([, key = '', color = '']) => [key, color]),
      ),
    }),
  );
}

/** The colours of a light of the deck's style, or of that for more contrast. */
export function colorsOf(light: string, file: 'tokens' | 'contrast'): Record<string, string> {
  return lightsOf(`src/style/${file}.css`).find(({ name }) => name === light)?.colors ?? {};
}
