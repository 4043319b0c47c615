import { describe, expect, test } from 'vitest';
import { boxOf } from '../../../src/pptx/recording.ts';
import { RecordingContext } from '../../../src/pptx/recording-context.ts';

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

describe('what is drawn while a rectangle clips the canvas', () => {
  const edges = { left: 0, right: 50, top: 0, bottom: 50 };
  /** What draws is given a canvas clipped to fifty pixels square. */
  const clipped = (draw: (context: RecordingContext) => void) => {
    const context = new RecordingContext((text) => text.length * 10);
    context.save();
    context.beginPath();
    context.rect(0, 0, 50, 50);
    context.clip();
    draw(context);
    context.restore();
    return context.take();
  };
  const stroked = (trace: (context: RecordingContext) => void) =>
    clipped((context) => {
      context.beginPath();
      trace(context);
      context.stroke();
    }).tones.flatMap(({ moves }) => moves);

  test('ends at its edges: a line that goes on beyond them, and one that comes back', () => {
    const line = stroked((context) => {
      context.moveTo(10, 10);
      context.lineTo(90, 10);
      context.lineTo(90, 40);
      context.lineTo(10, 40);
    });
    expect(line).toEqual([
      ['M', 10, 10],
      ['L', 50, 10],
      ['M', 50, 40],
      ['L', 10, 40],
    ]);
  });

  test('is left out where all of it lies outside: lines, areas and words', () => {
    const { tones, words } = clipped((context) => {
      context.beginPath();
      context.moveTo(60, 0);
      context.lineTo(60, 40);
      context.stroke();
      context.fillRect(60, 0, 20, 20);
      context.fillText('far', 70, 20);
      context.fillText('near', 20, 20);
    });
    expect(tones).toEqual([]);
    expect(words.map(({ text }) => text)).toEqual(['near']);
  });

  test('keeps its curves inside, and is cut where a curve or an area crosses an edge', () => {
    const curve = (x: number) =>
      stroked((context) => {
        context.moveTo(x, 10);
        context.bezierCurveTo(x + 10, 0, x + 20, 20, x + 30, 10);
      });
    expect(curve(10).map(([kind]) => kind)).toEqual(['M', 'C']);
    expect(boxOf(curve(30))).toMatchObject({ left: 30, right: 50 });
    const { tones } = clipped((context) => {
      context.fillRect(-20, -20, 100, 40);
      context.beginPath();
      context.arc(50, 50, 20, 0, 2 * Math.PI);
      context.fill();
    });
    const all = tones.flatMap(({ moves }) => moves);
    expect(boxOf(all)).toEqual(edges);
    expect(all).toContainEqual(['L', 50, 20]);
  });

  test('is cut at both of two rectangles, and at none after they are restored', () => {
    const { tones } = clipped((context) => {
      context.save();
      context.beginPath();
      context.rect(20, -20, 100, 40);
      context.clip();
      context.fillRect(-100, -100, 300, 300);
      context.restore();
    });
    expect(boxOf(tones.flatMap(({ moves }) => moves))).toEqual({ ...edges, left: 20, bottom: 20 });
    const context = new RecordingContext(() => 0);
    context.save();
    context.beginPath();
    context.rect(0, 0, 50, 50);
    context.clip();
    context.restore();
    context.fillRect(0, 0, 90, 90);
    expect(boxOf(context.take().tones.flatMap(({ moves }) => moves)).right).toBe(90);
  });
});
