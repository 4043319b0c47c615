/** A column chart by its series and its steps; rows, axes, words and sentences come from the data. */
import { formatDate, toYears } from '../data/dates.ts';
import { formatDatum } from '../data/format.ts';
import type { Datum } from '../data/story.ts';
import { type Chart, defineChart } from './chart.ts';
import { columnReach } from './forms/columns.ts';
import { findPoint, type PointName } from './points.ts';
import type { Tone } from './theme.ts';

/** One step of a column chart: the last column that stands, and the events that are marked. */
export interface ColumnStep {
  name: string;
  until: PointName;
  /** Ids of events marked on the time axis. */
  events?: readonly string[];
}

export interface ColumnChart {
  /** Id of the series. */
  series: string;
  /** What a column is, in the chart's table: "Resident companies". */
  label: string;
  /** The subject of the columns; "money" without it. */
  tone?: Tone;
  steps: readonly ColumnStep[];
}

/** Points that have room for a column each: of two closer than a column is wide, the earlier. */
function spread(points: readonly Datum[]): Datum[] {
  const kept: Datum[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const distance = last ? toYears(point.date) - toYears(last.date) : columnReach;
    if (distance >= columnReach) kept.push(point);
  }
  return kept;
}

/** Defines a column chart: it ends where its furthest step does. `id` is the file's name without ".chart.ts". */
export function columnChart(id: string, chart: ColumnChart): Chart {
  const { series: name, label, tone = 'money', steps } = chart;
  return defineChart(id, (story) => {
    const series = story.series(name);
    const ends = steps.map(({ until }) => toYears(findPoint(series, until, story).date));
    const points = spread(series.points.filter(({ date }) => toYears(date) <= Math.max(...ends)));
    const events = [...new Set(steps.flatMap((step) => step.events ?? []))].map(story.event);
    return {
      caption: series.title,
      rows: [
        ...points.map((of) => ({ label, of })),
        ...events.map((of) => ({ label: of.short, of })),
      ],
      derivedAs: points.some(({ confidence }) => confidence === 'derived') ? 'Hollow' : undefined,
      enters: true,
      steps: steps.map((step, index) => {
        const isShown = ({ date }: Datum) => toYears(date) <= (ends[index] ?? 0);
        const marked = events.map((event) => ({
          event,
          isShown: step.events?.includes(event.id) ?? false,
        }));
        const told = points
          .filter(isShown)
          .map((point) => `${formatDatum(point)} (${formatDate(point.date)})`);
        const dates = marked
          .filter((mark) => mark.isShown)
          .map(({ event }) => ` Marked: ${event.short}, ${formatDate(event.date)}.`);
        return {
          name: step.name,
          sentence: `${series.title}, columns: ${told.join(', ')}.${dates.join('')}`,
          spec: {
            form: 'columns',
            columns: points.map((datum) => ({ datum, tone, isShown: isShown(datum) })),
            events: marked,
          },
        };
      }),
    };
  });
}
