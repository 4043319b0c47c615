/** Matches the marks of neighbour slides at build time, so that their paths cross little. */
import { linearSumAssignment } from 'linear-sum-assignment';
import { sceneOf, type UnitMark } from '../charts/canvas/unit-mark-scene.ts';
import type { Chart, Step } from '../charts/chart.ts';
import { sceneOfStep } from '../charts/chart.ts';
import { configOf } from '../charts/forms/index.ts';
import type { Place } from '../charts/forms/placement.ts';
import { findMorphMarks, type Morph } from '../charts/transitions/morph.ts';
import { colorless } from '../charts/visible-data.ts';
import type { Story } from '../data/story.ts';
import { recordUsage, type Usage } from '../data/usage.ts';
import { contentOf, type Deck } from '../deck/slide.ts';

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
    for (const step of chart.content(recorded.story).steps)
      if (!sceneOfStep(step)) configOf(step, colorless);
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
  const [dataset] = step && !sceneOfStep(step) ? configOf(step, colorless).data.datasets : [];
  const scene = dataset && sceneOf(dataset);
  if (!scene) return [];
  const { unitMarks } = scene.layOut(size.width, size.height);
  return findMorphMarks(scene).flatMap((index) => {
    const place = unitMarks[index];
    return place ? [{ kind: scene.unitMarks[index]?.kind, place }] : [];
  });
}

/**
 * For each of the second marks, the index of the first mark of its kind that it continues, with the shortest sum of
 * all paths, so that no two cross. Undefined where the numbers of a kind differ.
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
    const { rowAssignments } = linearSumAssignment(costs, { maximaze: false });
    news.forEach((to, row) => {
      const from = olds[rowAssignments[row] ?? -1];
      if (from) order[to.index] = from.index;
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
