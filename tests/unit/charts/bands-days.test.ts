/** The forms that divide: bands into parts, levels into what is left, time into cells. */
import type { Chart } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { drawBands } from '../../../src/charts/forms/bands.ts';
import { drawCalendarStrip } from '../../../src/charts/forms/calendar-strip.ts';
import { cellsOf, placeHung } from '../../../src/charts/forms/calendar-strip-layout.ts';
import { measureLabel } from '../../../src/charts/forms/label.ts';
import { drawLevels } from '../../../src/charts/forms/levels.ts';
import { datumOf, eventOf } from '../../support/datum.ts';
import { theme } from '../../support/theme.ts';

describe('bands', () => {
  const part = (date: string, value: number, confidence: 'high' | 'derived' = 'high') => ({
    datum: datumOf(date, value, { confidence }),
    name: 'Red apples',
    tone: 'money' as const,
  });
  const bands = [
    {
      name: 'north',
      parts: [part('2014', 60), part('2015', 30), part('2016', 10, 'derived')],
      isShown: true,
    },
    { name: 'south', parts: [part('2018', 90)], isShown: false },
  ];

  test('have each part begin where the one before it ends, and no length before their step', () => {
    const { data, marks } = drawBands(theme, { bands, whole: 100 });
    expect(data.datasets[0]?.data).toEqual([
      { x: [0, 60], y: 'north' },
      { x: [60, 90], y: 'north' },
      { x: [90, 100], y: 'north' },
      { x: [0, 0], y: 'south' },
    ]);
    expect(marks?.of.map(({ isShown }) => isShown)).toEqual([true, true, true, false]);
  });

  test('have derived parts pale with a rim', () => {
    expect(drawBands(theme, { bands, whole: 100 }).data.datasets[0]).toMatchObject({
      backgroundColor: [theme.money, theme.money, `${theme.money}40`, theme.money],
    });
  });

  test('that are longer than the whole are refused', () => {
    expect(() => drawBands(theme, { bands, whole: 95 })).toThrow(
      'the parts of the band "north" come to 100, more than 95',
    );
  });
});

describe('levels', () => {
  const level = (value: number, isShown: boolean) => ({
    name: 'Apples',
    tone: 'people' as const,
    share: datumOf('2025', value),
    now: datumOf('2024', 56_000),
    when: '2024',
    peak: '80,000',
    isShown,
  });

  test('are full before their step and as high as what is left from then on', () => {
    const { data } = drawLevels(theme, [level(70, true), level(56, false)]);
    expect(data.datasets.map((set) => set.data)).toEqual([
      [
        { x: 0, y: 70 },
        { x: 1, y: 100 },
      ],
      [
        { x: 0, y: 100 },
        { x: 1, y: 100 },
      ],
    ]);
  });

  test('keep no more room for their names than these need, also before the axes have a place', () => {
    const chart = {
      width: 1152,
      scales: { x: { getPixelForValue: () => Number.NaN } },
      ctx: {
        save() {},
        restore() {},
        measureText: (text: string) => ({ width: text.length * 8 }),
      },
    } as unknown as Chart;
    const words = { x: 0, y: 0, text: 'about eighty thousand', color: '', wraps: true };
    const lineOf = (breakAt: number) =>
      measureLabel(chart, theme, { ...words, breakAt: () => breakAt }).height;
    expect(lineOf(100)).toBe(2 * lineOf(300));
  });

  test('above their peak are refused', () => {
    expect(() => drawLevels(theme, [level(130, true)])).toThrow(
      'the level "Apples" is 130, and a full one 100',
    );
  });
});

describe('a band of days', () => {
  const draw = (shown: number) => {
    const happenings = [
      { event: eventOf('cut', '2020-02-27', '2020-03-01'), tone: 'loss' as const },
      { event: eventOf('letter', '2020-02-28'), tone: 'people' as const },
      { event: eventOf('raid', '2020-03-02'), tone: 'loss' as const },
    ].map((happening, index) => ({
      ...happening,
      side: 'above' as const,
      isShown: index < shown,
      isCurrent: index === shown - 1,
    }));
    return drawCalendarStrip(theme, { unit: 'day', happenings });
  };

  test('has a cell for each day from its first event to its last, also over the end of a month in a leap year', () => {
    expect(draw(0).data.labels).toEqual([
      '2020-02-27',
      '2020-02-28',
      '2020-02-29',
      '2020-03-01',
      '2020-03-02',
    ]);
    expect(cellsOf('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(cellsOf('2019', '2021')).toEqual(['2019', '2020', '2021']);
  });

  test.each(['month', 'day'] as const)(
    'of a %s each refuses an event that is known to the year alone, where its cells would be years',
    (unit) => {
      const vague = eventOf('letter', '2020');
      const happening = { tone: 'loss', side: 'above', isShown: true, isCurrent: true } as const;
      const happenings = [vague, eventOf('raid', '2020-03-02')].map((event) => ({
        ...happening,
        event,
      }));
      expect(() => drawCalendarStrip(theme, { unit, happenings })).toThrow(
        `a band of ${unit}s needs the ${unit} of each event, and "letter" has 2020`,
      );
    },
  );

  test('colours the cells of what has happened, a single day over a period', () => {
    const { wall, loss, people } = theme;
    const colors = (shown: number) => draw(shown).data.datasets[0];
    expect(colors(0)).toMatchObject({ backgroundColor: [wall, wall, wall, wall, wall] });
    expect(colors(2)).toMatchObject({ backgroundColor: [loss, people, loss, loss, wall] });
  });

  test('takes all of the height that the words over and under it leave', () => {
    const chart = {
      width: 1152,
      height: 480,
      scales: {},
      ctx: { save() {}, restore() {}, measureText: (text: string) => ({ width: text.length * 8 }) },
    } as unknown as Chart;
    const bandOf = (text: string) => {
      const event = eventOf('raid', '2020-03-02');
      const happening = {
        event,
        text,
        tone: 'loss',
        side: 'above',
        isShown: true,
        isCurrent: true,
      } as const;
      const axis = { min: 0, max: 0, chart };
      const scale: object =
        drawCalendarStrip(theme, { unit: 'day', happenings: [happening] }).options?.scales?.y ?? {};
      Reflect.get(scale, 'afterDataLimits')(axis);
      return 480 / (axis.max - axis.min);
    };
    expect(bandOf('Raid')).toBeGreaterThan(0.6 * 480);
    // A second line is as much lower as it is high.
    expect(bandOf('Raid') - bandOf('Police come to a company '.repeat(2))).toBeCloseTo(18 * 1.2);
  });
});

describe('words beside a band', () => {
  /** Whether words lie on words, or a stem goes through words that are nearer to the band. */
  const crosses = (stems: readonly number[], reach: number, width: number) => {
    const standings = placeHung(
      stems.map((stem) => ({ stem, reach })),
      width,
    );
    const spans = stems.map((stem, index) =>
      standings[index]?.isLeft ? [stem - reach, stem] : [stem, stem + reach],
    );
    return standings.some(({ level }, a) =>
      standings.some((other, b) => {
        const [left = 0, right = 0] = spans[b] ?? [];
        const [start = 0, end = 0] = spans[a] ?? [];
        if (a === b) return start < 0 || end > width;
        if (level === other.level) return start < right && left < end;
        const stem = stems[a] ?? 0;
        return level > other.level && stem > left && stem < right;
      }),
    );
  };

  test.each([
    [[100, 400, 900], 200, 1200],
    [[20, 60, 330], 110, 340],
    [[20, 245, 290], 130, 340],
    [[10, 20, 30, 40], 150, 400],
    [[360, 370, 380, 390], 150, 400],
  ])('of stems at %j with %i pixels each are apart on %i', (stems, reach, width) => {
    expect(crosses(stems, reach, width)).toBe(false);
  });

  test('stand next to it, to the right of their stems, where they have the room', () => {
    expect(placeHung([{ stem: 10, reach: 50 }], 400)).toEqual([{ isLeft: false, level: 0 }]);
  });

  test('of more than four events are refused', () => {
    const words = Array.from({ length: 5 }, (_, index) => ({ stem: index * 10, reach: 5 }));
    expect(() => placeHung(words, 400)).toThrow('room for 4 events, not for 5');
  });
});
