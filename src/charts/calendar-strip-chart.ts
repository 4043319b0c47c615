/** A calendar strip by its events, one after another; rows and sentences come from the data. */
import { formatDate } from '../data/dates.ts';
import type { Story } from '../data/story.ts';
import { type Chart, defineChart } from './chart.ts';
import {
  type CalendarStripSpec,
  cellsFor,
  type StripEvent,
} from './forms/calendar-strip-layout.ts';

/** An event of the strip. */
export interface StripMark extends Pick<StripEvent, 'side' | 'tone'> {
  /** The step at which it comes; several may share one. */
  step: string;
  /** Id of the event. */
  event: string;
  /** A sentence beside its mark; its short name by default. */
  text?: string | ((story: Story) => string);
}

export interface CalendarStripChart {
  caption: string;
  /** What a cell is. */
  unit: CalendarStripSpec['unit'];
  /** At least one, in the order in which they come. */
  marks: readonly StripMark[];
}

/** Defines a calendar strip. `id` is the file's name without ".chart.ts". */
export function calendarStripChart(
  id: string,
  { caption, unit, marks }: CalendarStripChart,
): Chart {
  const names = [...new Set(marks.map(({ step }) => step))];
  return defineChart(id, (story) => {
    const happenings = marks.map(({ step, event, side, tone, text }) => ({
      at: names.indexOf(step),
      event: story.event(event),
      side,
      tone,
      text: typeof text === 'function' ? text(story) : text,
    }));
    const specAt = (current: number): CalendarStripSpec => ({
      unit,
      happenings: happenings.map(({ at, ...happening }) => ({
        ...happening,
        isShown: at <= current,
        isCurrent: at === current,
      })),
    });
    const cells = cellsFor(specAt(0));
    const [first, last] = [cells[0], cells.at(-1)].map((cell = '') => formatDate(cell));
    return {
      caption,
      rows: happenings.map(({ event }) => ({ label: event.short, of: event })),
      enters: false,
      steps: names.map((name, current) => ({
        name,
        sentence: `A band of ${unit}s from ${first} to ${last}: ${happenings
          .filter(({ at }) => at <= current)
          .map(({ event }) => `${formatDate(event.date)}: ${event.what}`)
          .join(' ')}`,
        spec: { form: 'calendar-strip', ...specAt(current) },
      })),
    };
  });
}
