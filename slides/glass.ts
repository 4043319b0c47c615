/** A straight glass, in which height is the share. */
import type { Item, Rect, SceneTone } from '../src/charts/scene/spec.ts';
import type { Datum } from '../src/data/story.ts';

interface Glass {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** How full it is, from 0 to 1. */
  level: number;
  of: Datum;
  tone?: SceneTone;
}

/** The inside of a glass: where its level can stand. */
export function insideOf({ x, y, width, height }: Omit<Glass, 'id' | 'level' | 'of'>) {
  const wall = width * 0.034;
  return { x: x + wall, y, width: width - 2 * wall, height: height - 3 * wall, wall };
}

/** A glass with its liquid and the surface of that. */
export function glass({ id, level, of, tone = 'money', ...box }: Glass): Item[] {
  const { x, y, width, height, wall } = insideOf(box);
  const top = y + height * (1 - level);
  const part = (name: string, place: Pick<Rect, 'x' | 'y' | 'width' | 'height'>): Rect => ({
    kind: 'rect',
    id: `${id}-${name}`,
    fill: 'outline',
    ...place,
  });
  const bottom = y + height;
  return [
    part('left', { x: box.x, y, width: wall, height }),
    part('right', { x: x + width, y, width: wall, height }),
    part('foot', { x: box.x, y: bottom, width: box.width, height: 3 * wall }),
    { ...part('level', { x, y: top, width, height: bottom - top }), fill: tone, of },
    {
      ...part('surface', { x, y: top, width, height: Math.min(wall, bottom - top) }),
      fill: 'paper',
      opacity: 0.55,
    },
  ];
}
