/** The deck's map in a drawing: its land, and where its places and countries are. */
import { cornersOf } from '../src/charts/scene/layouts.ts';
import type { Field, Item, Rect } from '../src/charts/scene/spec.ts';
import { regionMap } from './region-outlines.ts';

type Point = [x: number, y: number];

/** A map placed in a field, in units of the field. */
export interface PlacedMap {
  /** All land as "land", and each highlighted country as an item on it, as "land-Poland". */
  items: Item[];
  /** Where a place of region.ts is. Throws where the region has none of that name. */
  placeAt: (name: string) => Point;
  /** The corners of a country's largest outline. Throws where the map has no such country. */
  outlineOf: (country: string) => Point[];
}

/** Places and scales the map so that a place of region.ts is at a point of the field; the field's edges clip it. */
export function placeMap(
  name: string,
  [atX, atY]: readonly [x: number, y: number],
  scale: number,
  highlights: readonly string[] = [],
): PlacedMap {
  const unitsOf = (place: string) => {
    const found = regionMap.cities[place];
    if (!found) throw new Error(`region.ts names no place "${place}"`);
    return found;
  };
  const [mapX, mapY] = unitsOf(name);
  const corner = { x: atX - mapX * scale, y: atY - mapY * scale, scale };
  const toField = ([x, y]: readonly [number, number]): Point => [
    corner.x + x * scale,
    corner.y + y * scale,
  ];
  const countryOf = (country: string) => {
    const found = regionMap.countries.find((each) => each.name === country);
    if (!found) throw new Error(`the map has no country "${country}"`);
    return found;
  };
  return {
    items: [
      { kind: 'land', id: 'land', ...corner, countries: regionMap.countries },
      ...highlights.map(
        (country): Item => ({
          kind: 'land',
          id: `land-${country}`,
          ...corner,
          countries: [countryOf(country)],
          highlights: [country],
        }),
      ),
    ],
    placeAt: (place) => toField(unitsOf(place)),
    outlineOf: (country) => {
      const [largest] = [...countryOf(country).rings].sort((a, b) => b.length - a.length);
      return cornersOf(largest ?? []).map(toField);
    },
  };
}

/** Plain ground at the foot of a map, for the source line. */
export function mapFoot(field: Field): Rect {
  const y = field.pick(660, 398);
  return { kind: 'rect', id: 'map-foot', x: 0, y, width: field.width, height: 60, fill: 'ground' };
}
