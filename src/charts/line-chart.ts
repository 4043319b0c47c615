/** A line chart by its series and its steps; rows, axes, words and sentences come from the data. */
import { formatDate, formatYear, toYears } from '../data/dates.ts';
import { formatDatum } from '../data/format.ts';
import type { Datum, Series, Story } from '../data/story.ts';
import { type Chart, defineChart } from './chart.ts';
import { findPoint, type PointName, peakOf } from './points.ts';
import type { Tone } from './theme.ts';

/** One step of a line: how far it is drawn and what is written beside it. */
export interface LineStep {
  name: string;
  /** The last point that is drawn. */
  until: PointName;
  /** Points whose value is written beside them; `strong` ones are large. */
  values?: readonly PointName[];
  strong?: readonly PointName[];
  /** Ids of events marked on the time axis. */
  events?: readonly string[];
}

export interface LineChart {
  /** Id of the series. */
  series: string;
  /** What a point is, in the chart's table: "Exports". */
  label: string;
  /** Whether the audience has seen the line before: it stands as they left it, where others are drawn from their start. */
  isKnown?: boolean;
  /** The tone of stretches that fall; without it they look like the others. */
  falling?: Tone;
  /** What is said under the value of a point wherever that is written, line by line. */
  words?: readonly { at: PointName; lines: readonly string[] | ((story: Story) => string[]) }[];
  steps: readonly LineStep[];
}

/** A step with its points and events found. */
interface Found {
  name: string;
  until: Datum;
  values: readonly Datum[];
  strong: readonly Datum[];
  events: readonly string[];
}

function find(series: Series, step: LineStep, story: Story): Found {
  const all = (names: readonly PointName[] = []) =>
    names.map((name) => findPoint(series, name, story));
  return {
    name: step.name,
    until: findPoint(series, step.until, story),
    values: all(step.values),
    strong: all(step.strong),
    events: step.events ?? [],
  };
}

/** "Exports, a line from 2013 to 2016: $446.7m in 2013; $820m in 2016. The years after that are empty." */
function tell(series: Series, step: Found, story: Story): string {
  const { points, title } = series;
  const drawn = points.filter(({ date }) => toYears(date) <= toYears(step.until.date));
  const peak = peakOf(points);
  const told = drawn.filter(
    (point) =>
      [points[0], peak, step.until].includes(point) ||
      step.values.includes(point) ||
      step.strong.includes(point),
  );
  const wordsOf = (point: Datum) =>
    `${formatDatum(point)} in ${formatDate(point.date)}${point === peak ? ', the peak' : ''}${
      point.confidence === 'derived' ? ', our estimate' : ''
    }`;
  const marked = step.events.map((id) => story.event(id));
  return [
    `${title}, a line from ${formatYear(points[0]?.date ?? step.until.date)} to ${formatYear(step.until.date)}: ${told.map(wordsOf).join('; ')}.`,
    ...(drawn.length < points.length ? ['The years after that are empty.'] : []),
    ...(marked.length > 0
      ? [`Marked: ${marked.map(({ short, date }) => `${short}, ${formatDate(date)}`).join('; ')}.`]
      : []),
  ].join(' ');
}

/** Defines a line chart. `id` is the file's name without ".chart.ts". */
export function lineChart(
  id: string,
  { series: name, label, isKnown = false, falling, words = [], steps }: LineChart,
): Chart {
  return defineChart(id, (story) => {
    const series = story.series(name);
    const { points, title } = series;
    const found = steps.map((step) => find(series, step, story));
    const wordsAt = new Map(
      words.map(({ at, lines }) => [
        findPoint(series, at, story),
        typeof lines === 'function' ? lines(story) : lines,
      ]),
    );
    const events = [...new Set(found.flatMap((step) => step.events))].map(story.event);
    // Large words first: they need the most room, and the same room at every step.
    const written = [
      ...new Set([
        ...found.flatMap(({ strong }) => strong),
        ...found.flatMap(({ values }) => values),
      ]),
    ];
    return {
      caption: title,
      rows: [
        ...points.map((of) => ({ label, of })),
        ...events.map((of) => ({ label: of.short, of })),
      ],
      derivedAs: points.some(({ confidence }) => confidence === 'derived')
        ? 'Hollow, dashed'
        : undefined,
      enters: !isKnown,
      steps: found.map((step) => ({
        name: step.name,
        sentence: tell(series, step, story),
        spec: {
          form: 'line',
          points,
          until: step.until,
          falling,
          values: written.map((point) => ({
            point,
            isShown: step.values.includes(point) || step.strong.includes(point),
            isStrong: step.strong.includes(point),
            words: wordsAt.get(point),
          })),
          events: events.map((event) => ({
            event,
            isShown: step.events.includes(event.id),
          })),
        },
      })),
    };
  });
}
