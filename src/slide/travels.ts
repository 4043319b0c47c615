/** Which marks of neighbour slides are the same: worked out by the build, so that their ways cross little. */
import type { Step } from '../chart/chart.ts';
import type { Place } from '../chart/forms/places.ts';
import { type Light, sceneOf } from '../chart/lights.ts';
import { colorless } from '../chart/shown.ts';
import { type Travel, travellersOf } from '../chart/travel.ts';
import type { Story } from '../data/story.ts';
import { assign } from './assign.ts';
import { chartsOf } from './deck-charts.ts';
import type { Deck } from './slide.ts';

/** The size that marks are laid out for, in pixels: that of a slide. */
const size = { width: 1280, height: 720 };

interface Mark {
  kind: Light['kind'];
  place: Place;
}

function marksOf(step: Step | undefined): Mark[] {
  const [dataset] = step?.draw(colorless).data.datasets ?? [];
  const scene = dataset && sceneOf(dataset);
  if (!scene) return [];
  const { lights } = scene.layOut(size.width, size.height);
  return travellersOf(scene).flatMap((index) => {
    const place = lights[index];
    return place ? [{ kind: scene.lights[index]?.kind, place }] : [];
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
export function findTravels(deck: Deck, story: Story): Travel[] {
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
