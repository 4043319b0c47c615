import { expect, test } from 'vitest';
import { RecordingContext } from '../../src/export/pptx/recording-context.ts';

test('a line that is drawn along a turned and moved canvas stands where a browser would draw it', () => {
  const context = new RecordingContext(() => 0);
  context.save();
  context.translate(100, 50);
  context.rotate(Math.PI / 2);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(30, 0);
  context.stroke();
  context.restore();
  context.beginPath();
  context.moveTo(1, 2);
  context.lineTo(3, 4);
  context.stroke();
  const [tone] = context.take().tones;
  const places = tone?.moves.map(([kind, ...at]) => [kind, ...at.map(Math.round)]);
  expect(places).toEqual([
    ['M', 100, 50],
    ['L', 100, 80],
    ['M', 1, 2],
    ['L', 3, 4],
  ]);
});
