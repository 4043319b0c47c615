/** What each form draws of its data, without a browser: stills are plain objects. */
import { describe, expect, test } from 'vitest';
import type { ChartConfig } from '../../../src/charts/config.ts';
import { dateLines, drawColumns } from '../../../src/charts/forms/columns.ts';
import { drawLine } from '../../../src/charts/forms/line.ts';
import { toYears } from '../../../src/data/dates.ts';
import { datumOf } from '../../support/datum.ts';
import { theme } from '../../support/theme.ts';
import { setOn } from '../../support/written.ts';

/** The sizes of the lines of words that are written on a chart as wide as this, in pixels. */
function sizesOf(config: ChartConfig, name: string, width: number): number[] {
  return setOn(config, name, width).fonts.map(({ size }) => size);
}

describe('a line', () => {
  const points = [
    datumOf('2018', 10),
    datumOf('2019', 30, { confidence: 'derived' }),
    datumOf('2020', 20),
    datumOf('2021', 25),
  ];
  const draw = (until: number) =>
    drawLine(theme, { points, until: points[until] ?? datumOf('2018', 10), values: [] });

  test('says what a value means under it, where the chart is wide enough', () => {
    const points = [datumOf('2020', 3), datumOf('2021', 5)];
    const values = points.map((point) => ({
      point,
      isShown: true,
      isStrong: false,
      words: ['twice'],
    }));
    const [until] = points;
    if (!until) throw new Error('there is no point');
    const config = drawLine(theme, { points, until, values });
    const on = (width: number) => setOn(config, 'value-2020', width).lines;
    expect([on(1152), on(390)]).toEqual([['3', 'twice'], ['3']]);
  });

  test('has its last value at its point on a phone too: smaller, and with room at the right', () => {
    const drawn = (told: number) =>
      drawLine(theme, {
        points,
        until: points[3] ?? datumOf('2021', 25),
        values: points
          .slice(told, told + 1)
          .map((point) => ({ point, isShown: true, isStrong: true })),
      });
    expect(sizesOf(drawn(3), 'value-2021', 1152)[0]).toBe(56);
    expect(sizesOf(drawn(3), 'value-2021', 390)[0]).toBe(20);
    expect(sizesOf(drawn(1), 'value-2019', 390)[0]).toBe(34);
    const roomOn = (config: ChartConfig, width: number): unknown => {
      const padding: unknown = config.options?.layout?.padding;
      return typeof padding === 'function' ? padding({ chart: { width } }).right : undefined;
    };
    expect(roomOn(drawn(3), 390)).toBe(78);
    expect(roomOn(drawn(1), 390)).toBe(24);
  });

  test('has a colour of its own where it falls only if the story gives one: lower prices are no loss', () => {
    const spec = { points, until: datumOf('2021', 25), values: [] };
    expect(drawLine(theme, spec).data.datasets[1]).toMatchObject({
      pointBorderColor: points.map(() => theme.money),
    });
    expect(drawLine(theme, { ...spec, falling: 'loss' }).data.datasets[1]).toMatchObject({
      pointBorderColor: [theme.money, theme.money, theme.loss, theme.money],
      pointBackgroundColor: [theme.money, theme.ground, theme.loss, theme.money],
    });
  });

  test('is drawn as far as its step, on axes that hold all of it', () => {
    const [short, whole] = [draw(1), draw(3)];
    expect(short.data.datasets[2]?.data).toEqual([{ x: 2019.5, y: 0 }]);
    expect(short.marks?.of.map(({ isShown }) => isShown)).toEqual([true, true, false, false]);
    expect(short.options?.scales?.x).toMatchObject({ min: 2018, max: 2022 });
    expect(whole.options?.scales?.y).toMatchObject({ min: 0, max: 40 });
  });
});

describe('columns', () => {
  test('have their own dates under them, without a day', () => {
    expect(dateLines(datumOf('2015-01-01', 137))).toEqual(['Jan', '2015']);
    expect(dateLines(datumOf('2017-03', 165))).toEqual(['Mar', '2017']);
    expect(dateLines(datumOf('2019', 6.2))).toEqual(['2019']);
  });

  test('stand at their own dates, not at the year that is nearest', () => {
    const columns = ['2015-01', '2021-03'].map((date) => ({
      datum: datumOf(date, 137),
      tone: 'shell' as const,
      isShown: true,
    }));
    const { data, options } = drawColumns(theme, { columns });
    expect(data.datasets[0]?.data).toMatchObject([
      { x: toYears('2015-01') },
      { x: toYears('2021-03') },
    ]);
    const axis: { ticks: { value: number }[]; chart: { width: number } } = {
      ticks: [],
      chart: { width: 1152 },
    };
    const x = options?.scales?.x as { afterBuildTicks?: (scale: typeof axis) => void };
    x.afterBuildTicks?.(axis);
    expect(axis.ticks).toEqual([{ value: toYears('2015-01') }, { value: toYears('2021-03') }]);
  });

  test('whose source says "over" or "under" have ends that are open, and the axis has room for them', () => {
    const columns = (['over', 'under'] as const).map((about, index) => ({
      datum: datumOf(String(2022 + index), 10_000 - 4000 * index, { about }),
      tone: 'people' as const,
      isShown: true,
    }));
    const { data, options } = drawColumns(theme, { columns });
    const [values, beyond] = data.datasets;
    expect(values?.data).toMatchObject([{ y: 10_000 }, { y: 6000 }]);
    expect(values).toMatchObject({ borderWidth: [{ top: 3 }, { top: 3 }] });
    expect(beyond?.data).toMatchObject([{ y: 11_200 }, { y: 0 }]);
    expect(options?.scales?.y?.max).toBeGreaterThan(11_200);
    const exact = columns.map((column) => ({ ...column, datum: datumOf('2022', 1) }));
    expect(drawColumns(theme, { columns: exact }).data.datasets).toHaveLength(1);
  });

  test('have large values while they are few, under the word of their source', () => {
    const columnsOf = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        datum: datumOf(String(2015 + index), 30, { about: index === 0 ? 'over' : 'exact' }),
        tone: 'people' as const,
        isShown: true,
      }));
    const few = drawColumns(theme, { columns: columnsOf(3) });
    expect(sizesOf(few, 'column-0', 1152)).toEqual([18, 42]);
    expect(sizesOf(few, 'column-1', 1152)).toEqual([42]);
    expect(sizesOf(drawColumns(theme, { columns: columnsOf(6) }), 'column-1', 1152)).toEqual([24]);
  });

  test('below zero have an axis that goes there', () => {
    const columns = [12_509, -980].map((value, index) => ({
      datum: datumOf(String(2022 + index), value),
      tone: 'money' as const,
      isShown: true,
    }));
    const { options, data } = drawColumns(theme, { columns });
    expect(options?.scales?.y?.min).toBeLessThan(-980);
    expect(data.datasets[0]?.data).toMatchObject([{ y: 12_509 }, { y: -980 }]);
  });
});
