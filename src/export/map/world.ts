/** The countries of the world in degrees, with the parts moved that a story sees in another country. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Region } from '../../map/region.ts';
import { Complaint } from '../complaint.ts';

export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
/** A country with its name. */
export type Outline = Feature<Polygon | MultiPolygon, { name: string }>;

/** Natural Earth's countries at 1:50m, as the package world-atlas has them. */
export async function readWorld(): Promise<World> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return JSON.parse(await readFile(path, 'utf8'));
}

function nameOf({ properties }: GeometryObject): string {
  return properties && 'name' in properties ? String(properties.name) : '';
}

/** What an object of a topology is in degrees, or on the map. */
export function geometryOf(whole: Topology, object: GeometryObject): Geometry | undefined {
  const outlined = feature(whole, object);
  return outlined.type === 'Feature' ? outlined.geometry : undefined;
}

/** The countries of the world with the parts moved that belong to another. Throws a Complaint that names what there is not. */
export function moveParts(world: World, moved: Region['moved']): Outline[] {
  const { geometries } = world.objects.countries;
  const find = (name: string) => {
    const country = geometries.find((candidate) => nameOf(candidate) === name);
    if (country?.type === 'MultiPolygon') return country;
    if (country?.type === 'Polygon')
      return { ...country, type: 'MultiPolygon' as const, arcs: [country.arcs] };
    throw new Complaint(`The outlines of the world have no country "${name}".`);
  };
  const changed = new Map<string, Polygon | MultiPolygon>();
  for (const { place, from, to } of moved) {
    const [giver, taker] = [find(from), find(to)];
    const isThere = (arcs: number[][]) =>
      geoContains(feature(world, { type: 'Polygon', arcs }), [...place]);
    const part = giver.arcs.find(isThere);
    if (!part) throw new Complaint(`No part of "${from}" lies around ${place.join(', ')}.`);
    const rest = { ...giver, arcs: giver.arcs.filter((arcs) => arcs !== part) };
    changed.set(from, merge(world, [rest]));
    changed.set(to, merge(world, [taker, { type: 'Polygon', arcs: part }]));
  }
  return geometries.flatMap((country): Outline[] => {
    const name = nameOf(country);
    const geometry = changed.get(name) ?? geometryOf(world, country);
    return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      ? [{ type: 'Feature', properties: { name }, geometry }]
      : [];
  });
}
