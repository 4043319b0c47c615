import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { deck } from '../../../slides/index.ts';
import { formatDatum } from '../../../src/data/format.ts';
import { plotOf } from '../../../src/pptx/chart-part.ts';
import { labelPlaceOf, valueSize } from '../../../src/pptx/chart-series.ts';
import { plans } from '../../../src/pptx/layouts.ts';
import { readLetterWidths } from '../../../src/pptx/measure-text.ts';
import { writePresentation } from '../../../src/pptx/presentation.ts';
import { placeOn } from '../../../src/pptx/time-axis.ts';
import { nativesOf } from '../../support/natives.ts';
import { slides, story } from '../../support/story.ts';

const measure = readLetterWidths();

/** Words of a text of the file on one line: their size in pixels, and where they may be broken. */
interface Run {
  text: string;
  size: number;
  isBold: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A text of the file: where its shape stands in pixels, and its paragraphs. */
interface Text {
  frame: Box;
  paragraphs: Run[][];
  isWrapped: boolean;
  align: string;
  anchor: string;
}

/**
 * How wide words are where DejaVu Sans takes the place of the deck's type: estimated from the widths of Source Sans 3,
 * of which its own are at most these shares, of its figures; of its letters they are 1.21 and 1.29.
 */
const widest = (words: string, size: number, isBold: boolean) =>
  measure(words, size, isBold) * (isBold ? 1.31 : 1.29);

/** From the middle of a point to the value beside it, in pixels. */
const pointReach = 8;

/** Height of a line in DejaVu Sans, in its own size. */
const lineHeight = 1.17;

const px = (emu: string | undefined) => Number(emu) / 9525;

const unescaped = (text: string) =>
  text.replace(
    /&(?:lt|gt|quot|amp);/g,
    (one) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"' })[one] ?? '&',
  );

function frameIn(xml: string): Box | undefined {
  const at = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml);
  if (!at) return undefined;
  const [left, top, width, height] = [px(at[1]), px(at[2]), px(at[3]), px(at[4])];
  return { left, top, right: left + width, bottom: top + height };
}

/** The shapes of a part that hold words, by their XML. */
const shapesIn = (xml: string) =>
  [...xml.matchAll(/<p:sp>(?:(?!<\/p:sp>).)*<\/p:sp>/gs)].map(([one]) => one);

const placeIn = (shape: string) => /<p:ph [^>]*>/.exec(shape)?.[0];

function textsIn(slide: string, layout: string): Text[] {
  const slots = shapesIn(layout);
  return shapesIn(slide).flatMap((shape) => {
    const paragraphs = [...shape.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, paragraph = '']) =>
      [...paragraph.matchAll(/<a:rPr[^>]* sz="(\d+)"( b="1")?.*?<a:t>([^<]*)/gs)].map(
        ([, size, bold, text = '']): Run => ({
          text: unescaped(text),
          size: Number(size) / 75,
          isBold: bold !== undefined,
        }),
      ),
    );
    if (paragraphs.flat().length === 0) return [];
    const place = placeIn(shape);
    const slot = slots.find((one) => place && placeIn(one) === place) ?? '';
    const frame = frameIn(shape) ?? frameIn(slot);
    if (!frame) throw new Error(`a text without a place: ${shape.slice(0, 200)}`);
    return [
      {
        ...{ frame, paragraphs },
        isWrapped: !shape.includes('wrap="none"'),
        align: /algn="(\w+)"/.exec(shape)?.[1] ?? 'l',
        anchor: (/anchor="(\w+)"/.exec(shape) ?? /anchor="(\w+)"/.exec(slot))?.[1] ?? 't',
      },
    ];
  });
}

/** How many lines a paragraph takes in a width, and how wide the widest is. */
function linesOf(runs: readonly Run[], room: number) {
  const words = runs.flatMap(({ text, ...look }) =>
    text.split(/(?<= )/).map((word) => ({ ...look, word })),
  );
  let [count, x, width] = [1, 0, 0];
  for (const { word, size, isBold } of words) {
    const own = widest(word.trimEnd(), size, isBold);
    if (x > 0 && x + own > room) {
      count += 1;
      x = 0;
    }
    width = Math.max(width, x + own);
    x += widest(word, size, isBold);
  }
  return { count, width };
}

/** Where the words of a text stand in the widest type. */
function boxOf({ frame, paragraphs, isWrapped, align, anchor }: Text): Box {
  const room = isWrapped ? frame.right - frame.left : Number.POSITIVE_INFINITY;
  const lines = paragraphs.map((runs) => ({
    ...linesOf(runs, room),
    size: Math.max(...runs.map(({ size }) => size)),
  }));
  const width = Math.max(...lines.map((line) => line.width));
  // A word drawn on one line is as high as its letters; lines that follow each other keep their distance.
  const heights = lines.map(({ count, size }) => (isWrapped ? count * size * lineHeight : size));
  const height = heights.reduce((sum, one) => sum + one, 8 * (lines.length - 1));
  const left =
    { ctr: (frame.left + frame.right - width) / 2, r: frame.right - width }[align] ?? frame.left;
  const top =
    { ctr: (frame.top + frame.bottom - height) / 2, b: frame.bottom - height }[anchor] ?? frame.top;
  return { left, right: left + width, top, bottom: top + height };
}

const isMeeting = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The texts of each slide of a file, with the name of the slide. */
function textsOf(isByStep: boolean) {
  const look = { css: readFileSync('src/style/tokens.css', 'utf8'), measure };
  const { bytes, slides: count } = writePresentation(deck, story, look, isByStep);
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  return Array.from({ length: count }, (_, index) => {
    const path = `ppt/slides/slide${index + 1}.xml`;
    const links = part(`ppt/slides/_rels/slide${index + 1}.xml.rels`);
    const layout = /Target="(\.\.\/slideLayouts\/[^"]*)"/.exec(links)?.[1] ?? '';
    return {
      name: isByStep ? path : (slides[index]?.id ?? ''),
      texts: textsIn(part(path), part(posix.join('ppt/slides', layout))),
    };
  });
}

describe('the words of the deck for PowerPoint, where its type is not installed', () => {
  let sheets: ReturnType<typeof textsOf>;
  beforeAll(() => {
    sheets = [...textsOf(false), ...textsOf(true)];
  }, 240_000);

  test('stay on the slide', () => {
    expect(sheets.flatMap(({ texts }) => texts).length).toBeGreaterThan(1000);
    for (const { name, texts } of sheets) {
      for (const text of texts) {
        const { left, right, top, bottom } = boxOf(text);
        const words = `${name}: ${text.paragraphs.flat()[0]?.text}`;
        expect(left, words).toBeGreaterThanOrEqual(0);
        expect(right, words).toBeLessThanOrEqual(1280);
        expect(top, words).toBeGreaterThanOrEqual(0);
        expect(bottom, words).toBeLessThanOrEqual(720);
      }
    }
  });

  test('do not run over other words', () => {
    for (const { name, texts } of sheets) {
      const boxes = texts.map((text) => ({ text, box: boxOf(text) }));
      const met = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter((other) => isMeeting(one.box, other.box))
          .map((other) =>
            [one, other].map(({ text }) => text.paragraphs.flat()[0]?.text).join(' | '),
          ),
      );
      expect(met, name).toEqual([]);
    }
  });

  test('are no smaller than 12 points, but for sources', () => {
    for (const { name, texts } of sheets) {
      for (const { paragraphs } of texts) {
        const small = paragraphs.flat().filter(({ size }) => size < 16);
        const isSource = paragraphs.flat()[0]?.text.startsWith('Source');
        expect(isSource ? [] : small, name).toEqual([]);
      }
    }
  });

  test('stay on the slide where they are values and events of a native chart', () => {
    const found = slides.flatMap(({ id, content }) => {
      if (content.layout === 'text') return [];
      const native = nativesOf(content.chart).at(-1);
      if (!native) return [];
      const { figure } = plans[content.layout];
      return [{ id, native, figure }];
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { id, native, figure } of found) {
      const plot = plotOf(native, figure);
      const placeOf = (date: string) => figure.x + plot.x + placeOn(native.time, date) * plot.width;
      native.row.forEach(({ datum, isWritten }, index) => {
        if (!isWritten) return;
        const width = widest(formatDatum(datum), valueSize, true);
        const { side, shift = { x: 0 } } = labelPlaceOf(native, index, measure);
        const at = placeOf(datum.date) + shift.x;
        const left =
          { r: at + pointReach, l: at - pointReach - width }[String(side)] ?? at - width / 2;
        expect(left, `${id}: ${formatDatum(datum)}`).toBeGreaterThanOrEqual(0);
        expect(left + width, `${id}: ${formatDatum(datum)}`).toBeLessThanOrEqual(1280);
      });
      for (const { event } of native.events) {
        const { short, date } = event;
        const width = widest(short, 18, false) + 8;
        expect(placeOf(date) - width, short).toBeGreaterThanOrEqual(0);
        expect(placeOf(date) + width, short).toBeLessThanOrEqual(1280);
      }
    }
  });
});
