import { expect, test } from 'vitest';
import { allocate } from '../../../src/charts/box.ts';
import { renderChart } from '../../../src/charts/canvas/renderer.ts';
import type { ChartConfig } from '../../../src/charts/config.ts';
import { isCanvas, RecordingContext } from '../../support/recording-context.ts';

const config: ChartConfig = {
  type: 'bar',
  data: { labels: ['a'], datasets: [{ data: [1], backgroundColor: '#ff0000' }] },
};

test.each([1, 1.5, 2])(
  'at %s device pixels a pixel a chart is drawn on the canvas that was prepared for it',
  (pixelRatio) => {
    const { canvas } = new RecordingContext(() => 0);
    if (!isCanvas(canvas)) throw new Error('no canvas');
    const box = { width: 333.3, height: 100, pixelRatio };
    allocate(canvas, box);
    const prepared = { width: canvas.width, height: canvas.height };
    const sizes: unknown[] = [];
    for (const side of ['width', 'height'] as const) {
      let size = prepared[side];
      Object.defineProperty(canvas, side, {
        get: () => size,
        set: (next: number) => {
          size = next;
          if (next !== prepared[side]) sizes.push({ [side]: next });
        },
      });
    }
    const chart = renderChart(canvas, config, box, () => {});
    expect(sizes).toEqual([]);
    expect(canvas.style).toMatchObject({ width: '333.3px', height: '100px' });
    chart.destroy();
    expect(canvas.width).toBe(0);
  },
);
