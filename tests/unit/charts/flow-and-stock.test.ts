import { describe, expect, test } from 'vitest';
import { drawFlowAndStock, stockOn } from '../../../src/charts/forms/flow-and-stock.ts';
import { boxOf } from '../../../src/pptx/recording.ts';
import { recordChart } from '../../../src/pptx/recording-context.ts';
import { datumOf } from '../../support/datum.ts';
import { theme } from '../../support/theme.ts';
import { isWritten } from '../../support/written.ts';

const flow = [datumOf('2021', 30), datumOf('2022', 120), datumOf('2023', -15)];
const stock = [
  datumOf('2008', 5),
  datumOf('2020-12-31', 50),
  datumOf('2022-06', 80),
  datumOf('2023-06', 140),
];
const spec = {
  flow,
  flowTitle: 'came less went',
  flowNote: 'more go',
  stock,
  stockTitle: 'are there',
  tone: 'people',
} as const;
const draw = (until: string) => drawFlowAndStock(theme, { ...spec, until });

describe('a flow and a stock', () => {
  test('share one time axis, which begins with the flow', () => {
    expect(stockOn(spec).map(({ date }) => date)).toEqual(['2020-12-31', '2022-06', '2023-06']);
    const { x } = draw('2023').options?.scales ?? {};
    expect([x?.min, x?.max]).toEqual([2021, 2024]);
  });

  test('are shown as far as a step goes, and what is to come is of no size', () => {
    const config = draw('2022');
    const shown = (config.marks?.of ?? []).flatMap(({ what, isShown }) =>
      isShown ? [what.date] : [],
    );
    expect(shown).toEqual(['2020-12-31', '2022-06', '2021', '2022']);
    const columns = config.data.datasets.at(-1)?.data ?? [];
    expect(columns.map((point) => Reflect.get(Object(point), 'y'))).toEqual([30, 120, 0]);
  });

  test('drawn as shapes for PowerPoint, the line ends at the last point that is shown', () => {
    const endAt = (until: string) => {
      const { tones } = recordChart(draw(until), { width: 1000, height: 500 }, () => 0);
      const line = tones.filter(({ lineWidth }) => lineWidth === 4);
      return boxOf(line.flatMap(({ moves }) => moves)).right;
    };
    const [first, last] = [endAt('2022'), endAt('2023')];
    expect(last - first).toBeGreaterThan(200);
  });

  test('say that the flow turns only when it is seen to turn', () => {
    expect(isWritten(draw('2022'), 'flow-note')).toBe(false);
    expect(isWritten(draw('2023'), 'flow-note')).toBe(true);
  });

  test('have the value of the last point that is shown written large', () => {
    expect(isWritten(draw('2022'), 'stock-2022-06')).toBe(true);
    expect(isWritten(draw('2023'), 'stock-2022-06')).toBe(false);
    expect(isWritten(draw('2023'), 'stock-2023-06')).toBe(true);
  });

  test('do not touch: the line stands over the highest column', () => {
    const { y, stock: upper } = draw('2023').options?.scales ?? {};
    /** Where a value stands, as a share of the height. */
    const heightOn = (axis: typeof y, value: number) =>
      (value - Number(axis?.min)) / (Number(axis?.max) - Number(axis?.min));
    expect(heightOn(upper, 0)).toBeGreaterThan(heightOn(y, 120) + 0.05);
    expect(heightOn(upper, 140)).toBeLessThan(0.98);
    expect(heightOn(y, -15)).toBeGreaterThan(0);
  });
});
