import { defineChart } from '../../src/charts/chart.ts';
import { type Field, type Item, type Place, scene } from '../../src/charts/scene/spec.ts';
import { daysInclusive, formatDate, formatDayMonth, formatDays } from '../../src/data/dates.ts';
import { formatDatum, spellNumber } from '../../src/data/format.ts';
import type { Story, StoryEvent } from '../../src/data/story.ts';
import { surnameOf } from '../park.ts';

interface Moment {
  name: string;
  event: StoryEvent;
  /** Words over the strip or under it, from a share of the strip's width on. */
  side: 'above' | 'below';
  at: number;
  align?: 'end' | 'middle';
  tone: 'ink' | 'loss' | 'people';
  fill: 'paper' | 'loss' | 'lamp';
  lines: string[];
}

function momentsOf(story: Story): Moment[] {
  const days = spellNumber(story.datum('internet-cut-days').value);
  const cost = formatDatum(story.datum('internet-cut-cost'));
  const signatures = formatDatum(story.datum('open-letter-signatures'));
  return [
    {
      name: 'election',
      event: story.event('election'),
      ...{ side: 'above', at: 0, tone: 'ink', fill: 'paper' },
      lines: [`${surnameOf('lukashenko', story)} is re-elected;`, 'protests and repression follow'],
    },
    {
      name: 'internet-cut',
      event: story.event('internet-cut'),
      ...{ side: 'below', at: 0, tone: 'loss', fill: 'loss' },
      lines: [`Offline for ${days} days: ${cost} lost`, 'economy-wide, Jamestown reports'],
    },
    {
      name: 'open-letter',
      event: story.event('open-letter'),
      ...{ side: 'above', at: 0.318, tone: 'ink', fill: 'paper' },
      lines: ['Tech demands new elections;', `${signatures} sign at first`],
    },
    {
      name: 'raid',
      event: story.event('pandadoc-raid'),
      ...{ side: 'below', at: 0.72, align: 'middle', tone: 'loss', fill: 'loss' },
      lines: ['Police raid PandaDoc', 'and arrest employees'],
    },
    {
      name: 'polish-visas',
      event: story.event('poland-visas'),
      ...{ side: 'above', at: 1, align: 'end', tone: 'people', fill: 'lamp' },
      lines: ['Poland launches visas for Belarusian', 'IT workers, TAdviser reports'],
    },
  ];
}

/** Days side by side in a strip; in a column in weeks, as a calendar has them. */
function cellsOf(field: Field, count: number): Place[] {
  const columns = field.pick(count, 7);
  const [top, height] = field.pick([292, 128], [2, 60]);
  const width = (field.right - field.left) / columns;
  return Array.from({ length: count }, (_, index): Place => {
    const [x, y] = [(index % columns) + 0.5, Math.floor(index / columns) + 0.5];
    return [field.left + x * width, top + y * height, width - 3, height - field.pick(0, 3)];
  });
}

/** First and last day of an event, counted from the first of the strip. */
function daysOf({ date, end = date }: StoryEvent, first: string): [number, number] {
  return [daysInclusive(first, date) - 1, daysInclusive(first, end) - 1];
}

/** The days of an event in its colour; a day that another event has too is shared in two halves. */
function fillDays(moment: Moment, cells: readonly Place[], first: string, shared: number): Item[] {
  const [from, to] = daysOf(moment.event, first);
  return cells.slice(from, to + 1).map(([x, y, width, height], index) => {
    const isHalf = moment.side === 'below' && from + index === shared;
    return {
      kind: 'rect',
      id: `day-${moment.name}-${index}`,
      of: moment.event,
      fill: moment.fill,
      x: x - width / 2,
      y: isHalf ? y : y - height / 2,
      width,
      height: isHalf ? height / 2 : height,
    };
  });
}

/** Numbers of the days, those of events in bold, and on the strip the months. */
function numbersOf(
  field: Field,
  cells: readonly Place[],
  first: string,
  marked: Set<number>,
): Item[] {
  const start = Date.parse(first);
  const dates = cells.map((_, index) =>
    new Date(start + index * 86_400_000).toISOString().slice(0, 10),
  );
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const middleOf = (month: string) => {
    const own = cells.filter((_, index) => dates[index]?.startsWith(month));
    return ((own[0]?.[0] ?? 0) + (own.at(-1)?.[0] ?? 0)) / 2;
  };
  const dayOf = (date: string, isFirst: boolean) => {
    const [day = '', month = ''] = formatDayMonth(date).split(' ');
    return isFirst || date.endsWith('-01') ? field.pick(day, `${day} ${month.slice(0, 3)}`) : day;
  };
  return [
    ...cells.map(([x, y, , height], index): Item => {
      const isMarked = marked.has(index);
      return {
        kind: 'words',
        id: `number-${index}`,
        x,
        y: field.pick(y + height / 2 + 28, y + 7),
        size: 20,
        align: 'middle',
        weight: isMarked ? 700 : 400,
        tone: isMarked ? field.pick('ink', 'ground') : 'muted',
        lines: [dayOf(dates[index] ?? first, index === 0)],
      };
    }),
    ...field.pick(
      months.map(
        (month): Item => ({
          kind: 'words',
          id: `month-${month}`,
          x: middleOf(month),
          y: 478,
          size: 22,
          weight: 600,
          tone: 'muted',
          align: 'middle',
          lines: [formatDate(month)],
        }),
      ),
      [],
    ),
  ];
}

/** What happened, over or under its days with a leader; in a column under the calendar. */
function wordsOf(field: Field, moment: Moment, cells: readonly Place[], first: string): Item[] {
  const { name, event, side, tone, align } = moment;
  const [from, to] = daysOf(event, first);
  const [start, end] = [cells[from], cells[to]];
  const middle = start?.[0] ?? 0;
  const isAbove = side === 'above';
  const x = align === 'middle' ? middle : field.left + moment.at * (field.right - field.left);
  const date = event.end ? formatDays(event.date, event.end) : formatDayMonth(event.date);
  const words: Item = {
    kind: 'words',
    id: `words-${name}`,
    x: field.pick(x, 0),
    y: field.pick(isAbove ? 192 : 546, 336),
    size: field.pick(22, 20),
    ...(align && { align: field.pick(align, 'start') }),
    lines: [[{ text: date, size: field.pick(26, 22), weight: 700, tone }], ...moment.lines],
  };
  const leader = isAbove
    ? x > middle + 100 && !align
      ? [middle, 288, middle, 276, x + 10, 276, x + 10, 262]
      : [middle, 288, middle, 262]
    : from === to
      ? [middle, 456, middle, 512]
      : [(end?.[0] ?? middle) + 14, 460, middle - 14, 460, middle, 460, middle, 512];
  return [
    words,
    ...field.pick<Item[]>(
      [{ kind: 'path', id: `leader-${name}`, stroke: tone, lineWidth: 2, points: leader }],
      [],
    ),
  ];
}

/** Five events of late summer 2020 in a strip of days, one after another. */
export const thirtyFourDaysChart = defineChart('thirty-four-days', (story) => {
  const moments = momentsOf(story);
  const first = story.event('election').date;
  const count = daysInclusive(first, story.event('poland-visas').date);
  const [shared] = daysOf(story.event('election'), first);
  return {
    caption: 'From the election to Poland’s visa programme',
    rows: [
      ...moments.map(({ event }) => ({ label: event.short, of: event })),
      { label: 'Days offline', of: story.datum('internet-cut-days') },
      { label: 'Lost economy-wide', of: story.datum('internet-cut-cost') },
      { label: 'Signed the letter at first', of: story.datum('open-letter-signatures') },
    ],
    enters: false,
    steps: moments.map(({ name, event, lines }, last) => ({
      name,
      label: event.short,
      sentence: `${count} days side by side from ${formatDate(first)} on; those of ${last === 0 ? 'one event stand' : `${spellNumber(last + 1)} events stand`} out. The latest, ${formatDayMonth(event.date)}: ${lines.join(' ')}.`,
      spec: scene((field) => {
        const cells = cellsOf(field, count);
        const shown = moments.slice(0, last + 1);
        const marked = new Set(
          shown.flatMap(({ event: of }) => {
            const [from, to] = daysOf(of, first);
            return Array.from({ length: to - from + 1 }, (_, index) => from + index);
          }),
        );
        return [
          {
            kind: 'marks',
            id: 'days',
            shape: 'square',
            places: cells,
            groups: [{ count, look: 'lit', tone: 'wall' }],
          },
          ...shown.flatMap((moment) => fillDays(moment, cells, first, shared)),
          ...numbersOf(field, cells, first, marked),
          ...field
            .pick(shown, shown.slice(-1))
            .flatMap((moment) => wordsOf(field, moment, cells, first)),
        ];
      }),
    })),
  };
});
