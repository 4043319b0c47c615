/** A dated event on a time axis. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatShortDate, toYears } from '../../data/dates.ts';
import type { StoryEvent } from '../../data/story.ts';
import type { Theme } from '../theme.ts';
import { label } from './label.ts';

/** A thin line on the time axis with the event's date and short name beside its top. */
export function eventMark(
  theme: Theme,
  event: StoryEvent,
  spec: { top: number; isShown: boolean; side?: 'left' | 'right'; color?: string },
): Record<string, AnnotationOptions> {
  const x = toYears(event.date);
  const isRight = spec.side !== 'left';
  return {
    [`${event.id}-line`]: {
      type: 'line',
      display: spec.isShown,
      xMin: x,
      xMax: x,
      yMin: 0,
      yMax: spec.top,
      borderColor: spec.color ?? theme.muted,
      borderWidth: 1,
    },
    [`${event.id}-label`]: label(theme, {
      x,
      y: spec.top,
      text: [event.short, formatShortDate(event.date)],
      color: spec.color ?? theme.muted,
      align: isRight ? 'start' : 'end',
      dx: isRight ? 8 : -8,
      // Clear of the topmost gridline.
      dy: 8,
      isHung: true,
      isShown: spec.isShown,
    }),
  };
}
