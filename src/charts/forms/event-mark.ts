/** A dated event on a time axis: a thin line, and its name and date beside the top of it. */
import type { Chart } from 'chart.js';
import { formatShortDate, toYears } from '../../data/dates.ts';
import type { Datum, StoryEvent } from '../../data/story.ts';
import type { Annotation, Annotations } from '../canvas/annotations.ts';
import type { Theme } from '../theme.ts';
import type { Scale, Years } from './axes.ts';
import { boxOfLabel, type Label, label, pixelOn } from './label.ts';
import type { Box } from './placement.ts';

/** An event that a chart marks at some of its steps. */
export interface MarkedEvent {
  event: StoryEvent;
  isShown: boolean;
}

/** The plot of a chart of values in time. */
export interface Plot {
  points: readonly Datum[];
  years: Years;
  scale: Scale;
}

export type EventSide = 'left' | 'right';

/** How far to its sides an event looks for room, as a share of the time axis. */
const view = 0.25;

/** The side of an event where the values next to it are lower: there its words have room. */
export function sideOf(event: StoryEvent, { points, years: { from, to } }: Plot): EventSide {
  const at = toYears(event.date);
  const highest = (isSide: (distance: number) => boolean) =>
    Math.max(
      0,
      ...points
        .filter(({ date }) => {
          const distance = (toYears(date) - at) / (to - from);
          return Math.abs(distance) < view && isSide(distance);
        })
        .map(({ value }) => value),
    );
  return highest((distance) => distance > 0) <= highest((distance) => distance <= 0)
    ? 'right'
    : 'left';
}

function wordsOf(theme: Theme, { event, isShown }: MarkedEvent, plot: Plot): Label {
  const isRight = sideOf(event, plot) === 'right';
  return {
    x: toYears(event.date),
    y: plot.scale.max,
    text: [event.short, formatShortDate(event.date)],
    color: theme.muted,
    align: isRight ? 'start' : 'end',
    dx: isRight ? 8 : -8,
    // Clear of the topmost gridline.
    dy: 8,
    wraps: true,
    isShown,
  };
}

/** The marks of events, by name. */
export function eventMarks(theme: Theme, events: readonly MarkedEvent[], plot: Plot): Annotations {
  return Object.fromEntries(
    events.flatMap((marked): [string, Annotation][] => {
      const at = ({ scales }: Chart, value: number) => ({
        x: pixelOn(scales.x, toYears(marked.event.date)),
        y: pixelOn(scales.y, value),
      });
      return [
        [
          `${marked.event.id}-line`,
          {
            kind: 'rule',
            isShown: marked.isShown,
            from: (chart) => at(chart, plot.scale.min),
            to: (chart) => at(chart, plot.scale.max),
            color: theme.muted,
            width: 1,
          },
        ],
        [`${marked.event.id}-label`, label(theme, wordsOf(theme, marked, plot))],
      ];
    }),
  );
}

/** Where the marks of events stand on a chart, in pixels, for words that have to stay clear of them. */
export function boxesOfEvents(
  chart: Chart,
  theme: Theme,
  events: readonly MarkedEvent[],
  plot: Plot,
): Box[] {
  const { top, bottom } = chart.chartArea;
  return events.flatMap((marked) => {
    const x = chart.scales.x?.getPixelForValue(toYears(marked.event.date)) ?? 0;
    return [
      { left: x - 1, right: x + 1, top, bottom },
      boxOfLabel(chart, theme, wordsOf(theme, marked, plot)),
    ];
  });
}
