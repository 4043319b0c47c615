/** Ends of columns of which the source says only that they are over or under a value: what is not known fades. */
import type { Chart } from 'chart.js';
import type { Datum } from '../../data/story.ts';
import { tint } from '../theme.ts';

/** How far an end fades, as a share of the highest value. */
const fadeShare = 0.12;

/** How far the open ends of columns fade, in their unit. */
export function fadeOf(points: readonly Datum[]): number {
  return fadeShare * Math.max(0, ...points.map(({ value }) => Math.abs(value)));
}

/** Where a column ends that is seen: beyond its value where the source says "over". */
export function reachOf({ value, about }: Datum, fade: number): number {
  return about === 'over' ? value + fade : value;
}

/** Whether a source leaves the end of a value open. */
export function isOpen({ about }: Datum): boolean {
  return about === 'over' || about === 'under';
}

/** A fill that comes out of nothing at a value of the y axis and is whole `fade` below it. */
export function fading(
  chart: Chart,
  color: string,
  top: number,
  fade: number,
): CanvasGradient | string {
  const { y } = chart.scales;
  const [from = Number.NaN, to = Number.NaN] = [
    y?.getPixelForValue(top),
    y?.getPixelForValue(top - fade),
  ];
  // Asked before the chart is laid out, too, when no value has a place.
  if (!Number.isFinite(from) || !Number.isFinite(to)) return color;
  const gradient = chart.ctx.createLinearGradient(0, from, 0, to);
  gradient.addColorStop(0, tint(color, 0));
  gradient.addColorStop(1, color);
  return gradient;
}
