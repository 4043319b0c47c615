/** Values that are far from those beside them, as where a thousand was left out: 2.1 for 2,100; shares beyond the whole. */

import { formatNumber } from './format.ts';
import { placeOf, placeOfPoint } from './issues.ts';
import type { StoryFile } from './schema.ts';
import type { Datum, Series, Story } from './story.ts';

/** How many times larger or smaller than both its neighbours a value has to be to be told. */
const farTimes = 10;

/** How many times one value is as large as another, whichever is the larger; signs apart. */
function timesApart(value: number, other: number): number {
  const [low = 0, high = 0] = [Math.abs(value), Math.abs(other)].toSorted((a, b) => a - b);
  return low === 0 ? 1 : high / low;
}

/** A point that is far from those beside it: these, and whether it is the larger one. */
interface Outlier {
  point: Datum;
  /** Its place in the series, from 0. */
  index: number;
  beside: readonly Datum[];
  isLarger: boolean;
}

function outliersOf({ points }: Series): Outlier[] {
  const far = points.flatMap((point, index) => {
    const beside = [points[index - 1], points[index + 1]].flatMap((other) => other ?? []);
    const isLarger = beside.map(({ value }) => Math.abs(point.value) > Math.abs(value));
    const isFar =
      beside.length > 0 &&
      beside.every(({ value }) => timesApart(point.value, value) >= farTimes) &&
      new Set(isLarger).size === 1;
    if (!isFar) return [];
    // Of two that are alone, the later one is told: it is the one that was added.
    if (beside.length === 1 && index === 0 && points.length === 2) return [];
    return [{ point, index, beside, isLarger: isLarger[0] ?? false }];
  });
  // A point at an end is measured by the one beside it, and that says nothing where it is far off itself.
  const isMeasured = ({ beside }: Outlier) =>
    beside.length > 1 || !far.some(({ point }) => point === beside[0]);
  return far.filter(isMeasured);
}

function describe({ id, unit }: Series, { point, index, beside, isLarger }: Outlier): string {
  const times = Math.floor(Math.min(...beside.map(({ value }) => timesApart(point.value, value))));
  const others = beside.map(({ value }) => formatNumber(value)).join(' and ');
  return `${placeOfPoint(id, point, index)}, value: ${formatNumber(point.value)} is ${formatNumber(times)} times ${
    isLarger ? 'larger' : 'smaller'
  } than ${others} beside it; is it in ${unit.name}?`;
}

/** What is odd about a percentage that is more than the whole or less than nothing, as where a point was left out. */
function beyondWhole({ value, unit }: Datum): string | undefined {
  if (unit.scale !== 'percent' || unit.signed || (value >= 0 && value <= 100)) return undefined;
  const bound = value < 0 ? 'less than nothing' : 'more than the whole';
  return `value: ${formatNumber(value)} is ${bound}; is it in ${unit.name}?`;
}

/**
 * A sentence, with place and reason, for each point that is ten times as large or as small as those beside it, and for
 * each percentage that is none of a whole.
 */
export function findOutliers(file: StoryFile, story: Story): string[] {
  const far = file.series.flatMap(({ id }) => {
    const series = story.series(id);
    return outliersOf(series).map((outlier) => describe(series, outlier));
  });
  const ofPoints = file.series.flatMap(({ id }) =>
    story.series(id).points.flatMap((point, index) => {
      const odd = beyondWhole(point);
      return odd ? [`${placeOfPoint(id, point, index)}, ${odd}`] : [];
    }),
  );
  const ofFigures = file.figures.flatMap((figure, index) => {
    const odd = beyondWhole(story.datum(figure.id));
    return odd ? [`${placeOf('figures', figure, index)}, ${odd}`] : [];
  });
  return [...far, ...ofPoints, ...ofFigures];
}
