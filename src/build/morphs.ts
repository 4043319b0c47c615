/** Which marks of neighbour slides are the same: worked out by the build, so that their ways cross little. */

import { sceneOf, type UnitMark } from '../charts/canvas/unit-mark-scene.ts';
import type { Chart, Step } from '../charts/chart.ts';
import { configOf } from '../charts/forms/index.ts';
import type { Place } from '../charts/forms/placement.ts';
import { findMorphMarks, type Morph } from '../charts/transitions/morph.ts';
import { colorless } from '../charts/visible-data.ts';
import type { Story } from '../data/story.ts';
import { recordUsage, type Usage } from '../data/usage.ts';
import { contentOf, type Deck } from '../deck/slide.ts';

/** The column of each row, for a square matrix of costs. */
export function assign(costs: readonly (readonly number[])[]): number[] {
  const count = costs.length;
  // Rows and columns count from 1 here: 0 stands for "none yet".
  const rowPrice = new Float64Array(count + 1);
  const columnPrice = new Float64Array(count + 1);
  const rowOf = new Int32Array(count + 1);
  for (let row = 1; row <= count; row += 1) seat(row);

  /** Gives a row a column, along the cheapest chain of rows that change theirs. */
  function seat(newcomer: number) {
    rowOf[0] = newcomer;
    const least = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(count + 1);
    const isVisited = new Uint8Array(count + 1);
    let column = 0;
    do {
      isVisited[column] = 1;
      const row = rowOf[column] ?? 0;
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let other = 1; other <= count; other += 1) {
        if (isVisited[other]) continue;
        const cost = costs[row - 1]?.[other - 1] ?? 0;
        const reduced = cost - (rowPrice[row] ?? 0) - (columnPrice[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          before[other] = column;
        }
        const known = least[other] ?? 0;
        if (known < delta) [delta, next] = [known, other];
      }
      for (let other = 0; other <= count; other += 1) {
        if (isVisited[other]) {
          const seated = rowOf[other] ?? 0;
          rowPrice[seated] = (rowPrice[seated] ?? 0) + delta;
          columnPrice[other] = (columnPrice[other] ?? 0) - delta;
        } else least[other] = (least[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }

  const columnOf = new Array<number>(count).fill(0);
  for (let column = 1; column <= count; column += 1) {
    columnOf[(rowOf[column] ?? 0) - 1] = column - 1;
  }
  return columnOf;
}

/** The chart of each slide, in the order of the talk; undefined where a slide has none. */
export function chartsOf({ acts }: Deck, story: Story): (Chart | undefined)[] {
  return acts
    .flatMap(({ slides }) => slides)
    .map((slide) => {
      const content = contentOf(slide, story);
      return content.layout === 'text' ? undefined : content.chart;
    });
}

/** All entries that charts ask for, at any of their steps. */
export function usesOfCharts(charts: readonly Chart[], story: Story): ReadonlySet<Usage> {
  const recorded = recordUsage(story);
  for (const chart of charts) {
    for (const step of chart.content(recorded.story).steps) configOf(step, colorless);
  }
  return recorded.uses;
}

/** The size that marks are laid out for, in pixels: that of a slide. */
const size = { width: 1280, height: 720 };

interface Mark {
  kind: UnitMark['kind'];
  place: Place;
}

function marksOf(step: Step | undefined): Mark[] {
  const [dataset] = step ? configOf(step, colorless).data.datasets : [];
  const scene = dataset && sceneOf(dataset);
  if (!scene) return [];
  const { unitMarks } = scene.layOut(size.width, size.height);
  return findMorphMarks(scene).flatMap((index) => {
    const place = unitMarks[index];
    return place ? [{ kind: scene.unitMarks[index]?.kind, place }] : [];
  });
}

/**
 * For each of the second marks, which of the first it is: one of its kind, all ways together the shortest, so that
 * no two cross. Nothing where there are not as many of each kind.
 */
export function matchMarks(first: readonly Mark[], second: readonly Mark[]): number[] | undefined {
  const order = new Array<number>(second.length).fill(0);
  for (const kind of new Set([...first, ...second].map((mark) => mark.kind))) {
    const [olds, news] = [first, second].map((marks) =>
      marks.flatMap((mark, index) => (mark.kind === kind ? [{ ...mark, index }] : [])),
    );
    if (!olds || !news || olds.length !== news.length) return undefined;
    const costs = news.map(({ place }) =>
      olds.map((old) => Math.hypot(place.x - old.place.x, place.y - old.place.y)),
    );
    assign(costs).forEach((old, index) => {
      const [from, to] = [olds[old], news[index]];
      if (from && to) order[to.index] = from.index;
    });
  }
  return order;
}

/** The neighbour slides of a deck whose charts have marks in common, the first at its end, the second at its start. */
export function findMorphs(deck: Deck, story: Story): Morph[] {
  const charts = chartsOf(deck, story);
  return charts.flatMap((from, index) => {
    const to = charts[index + 1];
    if (!from || !to) return [];
    const old = marksOf(from.content(story).steps.at(-1));
    const next = marksOf(to.content(story).steps[0]);
    if (old.length === 0 || next.length === 0) return [];
    const order = matchMarks(old, next);
    return order ? [{ from: from.id, to: to.id, order }] : [];
  });
}
