/** Events on one line of real time, each with a stem to its words; stems shorten so that none crosses words. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatDayMonth, formatDays, formatShortDate, toYears } from '../../data/dates.ts';
import type { StoryEvent } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { hiddenAxis, labelStep } from './axes.ts';
import { label } from './label.ts';
import { fontOf, typeSize } from './type.ts';

export interface Moment {
  event: StoryEvent;
  /** Height of the words over the line, 1 to 10. */
  level: number;
  /** Drawn from its date to its end, its words over the middle. */
  isPeriod?: boolean;
  side: 'left' | 'right';
  tone: 'gained' | 'lost' | 'rest';
  isShown: boolean;
  isCurrent: boolean;
}

export interface TimelineSpec {
  moments: readonly Moment[];
  /** Dates at the ends of the line. */
  from: string;
  to: string;
  /** Dates named under the line. */
  ticks: readonly string[];
  formatTick?: (date: string) => string;
  /** Whether the dates at the marks leave out the year. */
  isWithinYear?: boolean;
}

function colorOf(theme: Theme, { tone }: Moment): string {
  return tone === 'rest' ? theme.ink : theme[tone];
}

/** The last day of a moment that is drawn as a period. */
function endOf({ event, isPeriod }: Moment): string | undefined {
  return isPeriod ? event.end : undefined;
}

/** Where a moment's stem stands, in years. */
function placeOf(moment: Moment): number {
  const [start, end] = [toYears(moment.event.date), endOf(moment)];
  return end ? (start + toYears(end)) / 2 : start;
}

function stem(theme: Theme, moment: Moment): AnnotationOptions {
  const x = placeOf(moment);
  return {
    type: 'line',
    display: moment.isShown,
    xMin: x,
    xMax: x,
    yMin: 0,
    yMax: moment.level,
    borderColor: colorOf(theme, moment),
    borderWidth: moment.isCurrent ? 3 : 1,
  };
}

function words(theme: Theme, moment: Moment, formatEvent: (date: string) => string) {
  const { event, level, isShown, isCurrent } = moment;
  const end = endOf(moment);
  const isRight = moment.side === 'right';
  return label(theme, {
    x: placeOf(moment),
    y: level,
    text: [end ? formatDays(event.date, end) : formatEvent(event.date), event.short],
    color: isCurrent ? colorOf(theme, moment) : theme.ink,
    weight: isCurrent ? 700 : 400,
    size: 20,
    align: isRight ? 'start' : 'end',
    dx: isRight ? 10 : -10,
    isHung: true,
    isShown,
  });
}

/** The dots of the moments; a period has none. */
function dots(theme: Theme, moments: readonly Moment[]) {
  return {
    data: moments.map((moment) => ({ x: placeOf(moment), y: 0 })),
    pointRadius: moments.map(({ isShown, isCurrent, isPeriod }) =>
      isShown && !isPeriod ? (isCurrent ? 11 : 8) : 0,
    ),
    pointBorderWidth: 0,
    pointBackgroundColor: moments.map((moment) => colorOf(theme, moment)),
    clip: false as const,
  };
}

/** A stretch of the line for each moment that is a period. */
function periods(theme: Theme, moments: readonly Moment[]) {
  return moments.flatMap((moment) => {
    const end = endOf(moment);
    if (!end) return [];
    return {
      data: [moment.event.date, end].map((date) => ({ x: toYears(date), y: 0 })),
      showLine: true,
      pointRadius: 0,
      borderColor: colorOf(theme, moment),
      borderWidth: moment.isShown ? 9 : 0,
      clip: false as const,
    };
  });
}

/** The time that has passed: a line from the start to the newest moment. */
function passed(theme: Theme, moments: readonly Moment[], from: number) {
  const told = moments.filter(({ isShown }) => isShown).map(({ event }) => toYears(event.date));
  return {
    data: [
      { x: from, y: 0 },
      { x: Math.max(from, ...told), y: 0 },
    ],
    showLine: true,
    pointRadius: 0,
    borderColor: theme.ink,
    borderWidth: 3,
    clip: false as const,
  };
}

function dateAxis(theme: Theme, { from, to, ticks, formatTick = formatDayMonth }: TimelineSpec) {
  const places = ticks.map(toYears);
  return {
    type: 'linear' as const,
    min: toYears(from),
    max: toYears(to),
    border: { color: theme.muted, width: 1 },
    grid: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[]; chart: { width: number } }) => {
      const every = labelStep(axis.chart, places.length, 100);
      axis.ticks = places
        .filter((_place, index) => index % every === 0)
        .map((value) => ({ value }));
    },
    ticks: {
      color: theme.muted,
      font: fontOf(theme, typeSize.label),
      padding: 12,
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => {
        const date = ticks[places.findIndex((place) => Math.abs(place - Number(value)) < 1e-6)];
        return date === undefined ? '' : formatTick(date);
      },
    },
  };
}

/** The still of a timeline. */
export function drawTimeline(theme: Theme, spec: TimelineSpec): Still {
  const { moments } = spec;
  const formatEvent = spec.isWithinYear ? formatDayMonth : formatShortDate;
  return {
    marks: { dataset: 0, of: moments.map(({ event, isShown }) => ({ what: event, isShown })) },
    type: 'scatter',
    data: {
      // What has passed lies under the periods, and these under the dots.
      datasets: [
        dots(theme, moments),
        ...periods(theme, moments),
        passed(theme, moments, toYears(spec.from)),
      ],
    },
    options: {
      layout: { padding: { left: 12, right: 12, bottom: 4 } },
      scales: { x: dateAxis(theme, spec), y: hiddenAxis(0, 10) },
      plugins: {
        annotation: {
          annotations: Object.fromEntries(
            moments.flatMap((moment) => [
              [`${moment.event.id}-stem`, stem(theme, moment)],
              [`${moment.event.id}-words`, words(theme, moment, formatEvent)],
            ]),
          ),
        },
      },
    },
  };
}
