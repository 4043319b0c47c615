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

test('a line that is not whole is written down as such, and whole lines of its colour apart from it', () => {
  const context = new RecordingContext(() => 0);
  const line = () => {
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(30, 0);
    context.stroke();
  };
  context.save();
  context.setLineDash([4, 10]);
  line();
  context.restore();
  line();
  expect(context.take().tones.map(({ isDashed = false }) => isDashed)).toEqual([true, false]);
});
