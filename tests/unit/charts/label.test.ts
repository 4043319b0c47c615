import { expect, test } from 'vitest';
import { hiddenAxis } from '../../../src/charts/forms/axes.ts';
import { label } from '../../../src/charts/forms/label.ts';
import { recordChart } from '../../support/recording-context.ts';
import { theme } from '../../support/theme.ts';

/** Draws a chart of a width with one word in its middle; gives how often the word's place was asked for. */
function drawOn(width: number, word: ReturnType<typeof label>) {
  recordChart(
    {
      type: 'line',
      data: { datasets: [] },
      options: {
        scales: { x: hiddenAxis(0, 1), y: hiddenAxis(0, 1) },
        plugins: { annotations: { of: { word } } },
      },
    },
    { width, height: 100 },
    (words) => words.length * 10,
  );
}

test('where words stand is worked out once each time a chart is laid out, and anew on another chart', () => {
  const asked: number[] = [];
  const place = ({ width, height }: { width: number; height: number }) => {
    asked.push(width);
    return { x: width / 2, y: height / 2 };
  };
  const word = label(theme, { x: 0, y: 0, text: 'four', color: theme.ink, place });
  drawOn(300, word);
  expect(asked).toEqual([300]);
  drawOn(500, word);
  expect(asked).toEqual([300, 500]);
});
