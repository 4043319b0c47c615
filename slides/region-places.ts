/** Places of the deck's map, by their names in region.ts. */
import type { Point } from '../src/charts/forms/placement.ts';
import { regionMap } from './region-outlines.ts';

export { regionMap as theMap };

/** Where a place is, in units of the map. Throws where the region names no such place. */
export function placeOnMap(name: string): Point {
  const place = regionMap.cities[name];
  if (!place) throw new Error(`region.ts names no place "${name}"`);
  const [x, y] = place;
  return { x, y };
}
