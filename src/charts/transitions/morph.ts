/** Marks that travel from one slide's chart to the next's: which are the same, and where they are seen. */

import {
  batchesOf,
  drawUnitMarks,
  fields,
  type Scene,
  type UnitMark,
  writeUnitMark,
} from '../canvas/unit-mark-scene.ts';
import type { Place } from '../forms/placement.ts';

/** Two charts that have marks in common, by the ids of the charts. */
export interface Morph {
  from: string;
  to: string;
  /** For each such mark of the second chart, in its order, which of the first chart's it is, counted from 0. */
  order: readonly number[];
}

/** A mark on its way: how it looks, and where it is seen. */
export interface MorphMark {
  look: UnitMark;
  place: Place;
  /** From 0, filled, to 1, a rim. */
  hollowness: number;
}

/** The indexes of a scene's lights that a neighbour's chart may have too: those that are shown and have a kind. */
export function findMorphMarks({ unitMarks }: Pick<Scene, 'unitMarks'>): number[] {
  return unitMarks.flatMap(({ kind, isShown }, index) => (kind && isShown ? [index] : []));
}

/**
 * Which mark of one chart each mark of the other was, forwards or backwards. Nothing where the two have none in
 * common.
 */
export function orderBetween(
  morphs: readonly Morph[],
  from: string,
  to: string,
): readonly number[] | undefined {
  const ahead = morphs.find((travel) => travel.from === from && travel.to === to);
  if (ahead) return ahead.order;
  const back = morphs.find((travel) => travel.from === to && travel.to === from);
  if (!back) return undefined;
  const order = new Array<number>(back.order.length).fill(0);
  back.order.forEach((first, second) => {
    order[first] = second;
  });
  return order;
}

/** Where a figure is seen: its upper left corner in the window, and pixels of the window for each of its own. */
function seenAt(figure: HTMLElement) {
  const { left, top, width } = figure.getBoundingClientRect();
  return { left, top, scale: width / figure.clientWidth };
}

function scaled({ look, place, hollowness }: MorphMark, scale: number, dx: number, dy: number) {
  const { x, y, width, height, roundness } = place;
  return {
    look,
    hollowness,
    place: {
      x: x * scale + dx,
      y: y * scale + dy,
      width: width * scale,
      height: height * scale,
      roundness,
    },
  };
}

/** Marks of one figure's chart in the pixels of another's, so that they are seen where they were. */
export function toFigureCoordinates(
  morphMarks: readonly MorphMark[],
  from: HTMLElement,
  to: HTMLElement,
): MorphMark[] {
  const [old, own] = [seenAt(from), seenAt(to)];
  const scale = old.scale / own.scale;
  const [dx, dy] = [(old.left - own.left) / own.scale, (old.top - own.top) / own.scale];
  return morphMarks.map((morphMark) => scaled(morphMark, scale, dx, dy));
}

/** Draws marks where they are seen. */
export function drawMorphMarks(
  ctx: CanvasRenderingContext2D,
  morphMarks: readonly MorphMark[],
): void {
  const numbers = new Float32Array(morphMarks.length * fields);
  morphMarks.forEach(({ place, hollowness }, index) => {
    writeUnitMark(numbers, index, place, hollowness);
  });
  drawUnitMarks(ctx, batchesOf(morphMarks.map(({ look }) => look)), numbers);
}
