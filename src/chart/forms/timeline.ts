/** Events on one line of real time, each with a stem to its words; stems shorten so that none crosses words. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatDayMonth, formatDays, formatShortDate, toYears } from '../../data/dates.ts';
import type { StoryEvent } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { fontOf, hiddenAxis, label, labelStep, typeSize } from './frame.ts';

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

/** The still of a timeline; `ticks` are dates named under the line. */
export function drawTimeline(
  theme: Theme,
  spec: {
    moments: readonly Moment[];
    from: string;
    to: string;
    ticks: readonly string[];
    formatTick?: (date: string) => string;
    /** Whether the dates at the marks leave out the year. */
    isWithinYear?: boolean;
  },
): Still {
  const from = toYears(spec.from);
  const to = toYears(spec.to);
  const places = spec.ticks.map(toYears);
  const formatTick = spec.formatTick ?? formatDayMonth;
  const colorOf = ({ tone }: Moment) => (tone === 'rest' ? theme.ink : theme[tone]);
  const endOf = ({ event, isPeriod }: Moment) => (isPeriod ? event.end : undefined);
  const placeOf = (moment: Moment) => {
    const [start, end] = [toYears(moment.event.date), endOf(moment)];
    return end ? (start + toYears(end)) / 2 : start;
  };
  const formatEvent = spec.isWithinYear ? formatDayMonth : formatShortDate;
  const annotations: Record<string, AnnotationOptions> = {};
  for (const moment of spec.moments) {
    const { event, level, side, isShown } = moment;
    const x = placeOf(moment);
    const end = endOf(moment);
    const isRight = side === 'right';
    annotations[`${event.id}-stem`] = {
      type: 'line',
      display: isShown,
      xMin: x,
      xMax: x,
      yMin: 0,
      yMax: level,
      borderColor: colorOf(moment),
      borderWidth: moment.isCurrent ? 3 : 1,
    };
    annotations[`${event.id}-words`] = label(theme, {
      x,
      y: level,
      text: [end ? formatDays(event.date, end) : formatEvent(event.date), event.short],
      color: moment.isCurrent ? colorOf(moment) : theme.ink,
      weight: moment.isCurrent ? 700 : 400,
      size: 20,
      align: isRight ? 'start' : 'end',
      dx: isRight ? 10 : -10,
      isHung: true,
      isShown,
    });
  }
  return {
    marks: { dataset: 0, of: spec.moments.map(({ event, isShown }) => ({ what: event, isShown })) },
    type: 'scatter',
    data: {
      datasets: [
        {
          data: spec.moments.map((moment) => ({ x: placeOf(moment), y: 0 })),
          pointRadius: spec.moments.map(({ isShown, isCurrent, isPeriod }) =>
            isShown && !isPeriod ? (isCurrent ? 11 : 8) : 0,
          ),
          pointBorderWidth: 0,
          pointBackgroundColor: spec.moments.map(colorOf),
          clip: false,
        },
        // Between the dots and the time that has passed.
        ...spec.moments.flatMap((moment) => {
          const { event, isShown } = moment;
          const end = endOf(moment);
          if (!end) return [];
          return {
            data: [event.date, end].map((date) => ({ x: toYears(date), y: 0 })),
            showLine: true,
            pointRadius: 0,
            borderColor: colorOf(moment),
            borderWidth: isShown ? 9 : 0,
            clip: false as const,
          };
        }),
        // The time that has passed: a line from the start to the newest moment.
        {
          data: [
            { x: from, y: 0 },
            {
              x: Math.max(
                from,
                ...spec.moments
                  .filter(({ isShown }) => isShown)
                  .map(({ event }) => toYears(event.date)),
              ),
              y: 0,
            },
          ],
          showLine: true,
          pointRadius: 0,
          borderColor: theme.ink,
          borderWidth: 3,
          clip: false,
        },
      ],
    },
    options: {
      layout: { padding: { left: 12, right: 12, bottom: 4 } },
      scales: {
        x: {
          type: 'linear',
          min: from,
          max: to,
          border: { color: theme.muted, width: 1 },
          grid: { display: false },
          afterBuildTicks: (axis) => {
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
            callback: (value) => {
              const index = places.findIndex((place) => Math.abs(place - Number(value)) < 1e-6);
              const date = spec.ticks[index];
              return date === undefined ? '' : formatTick(date);
            },
          },
        },
        y: hiddenAxis(0, 10),
      },
      plugins: { annotation: { annotations } },
    },
  };
}
