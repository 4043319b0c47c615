/** The countries of the world in degrees, with the parts moved that a story sees in another country. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type GeoProjection, geoConicEqualArea, geoContains, geoStream } from 'd3-geo';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Country, Region } from '../charts/region.ts';
import { UserError } from '../cli/command.ts';

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

/** The countries of the world with the parts moved that belong to another. Throws a UserError that names what there is not. */
export function moveParts(world: World, moved: Region['moved']): Outline[] {
  const { geometries } = world.objects.countries;
  const find = (name: string) => {
    const country = geometries.find((candidate) => nameOf(candidate) === name);
    if (country?.type === 'MultiPolygon') return country;
    if (country?.type === 'Polygon')
      return { ...country, type: 'MultiPolygon' as const, arcs: [country.arcs] };
    throw new UserError(`The outlines of the world have no country "${name}".`);
  };
  const changed = new Map<string, Polygon | MultiPolygon>();
  for (const { place, from, to } of moved) {
    const [giver, taker] = [find(from), find(to)];
    const isThere = (arcs: number[][]) =>
      geoContains(feature(world, { type: 'Polygon', arcs }), [...place]);
    const part = giver.arcs.find(isThere);
    if (!part) throw new UserError(`No part of "${from}" lies around ${place.join(', ')}.`);
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

/** Corners that make less of a difference than this, and islands smaller than that, in square units of the map, are left out. */
const smallest = { corner: 5, island: 30 };

function areaOf(ring: readonly Position[]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** A ring as its first corner and the way to each next one, in whole units. */
function encode(ring: readonly Position[]): number[] {
  const corners = ring.slice(0, -1).map((corner) => corner.map(Math.round));
  const steps = corners.map(([x = 0, y = 0], index) => {
    const [lastX = 0, lastY = 0] = corners[index - 1] ?? [];
    return [x - lastX, y - lastY];
  });
  return steps.filter(([dx, dy], index) => index === 0 || dx !== 0 || dy !== 0).flat();
}

/** Borders that two countries share are simplified once, so that they stay one line. */
export function simplifyAll(
  countries: FeatureCollection<MultiPolygon, { name: string }>,
): Country[] {
  const { objects, ...whole } = topology({ countries }, 1e5);
  const { countries: made } = objects;
  if (made?.type !== 'GeometryCollection') return [];
  const geometries = made.geometries.flatMap((geometry) =>
    geometry.type === 'MultiPolygon' ? [{ type: geometry.type, arcs: geometry.arcs }] : [],
  );
  const shared: Topology<{ countries: GeometryObject }> = {
    ...whole,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  };
  const simple = simplify(presimplify(shared), smallest.corner);
  const { countries: drawn } = simple.objects;
  if (drawn.type !== 'GeometryCollection') return [];
  return drawn.geometries.flatMap((geometry, index): Country[] => {
    const outline = geometryOf(simple, geometry);
    const polygons =
      outline?.type === 'MultiPolygon'
        ? outline.coordinates
        : outline?.type === 'Polygon'
          ? [outline.coordinates]
          : [];
    const rings = polygons.flat().filter((ring) => areaOf(ring) >= smallest.island);
    const name = countries.features[index]?.properties.name ?? '';
    return rings.length > 0 ? [{ name, rings: rings.map(encode) }] : [];
  });
}

/** The projection that puts a region's corners on a map of its width, and the map's height. */
export function projectionOf({ centre, parallels, corners, width }: Region): {
  projection: GeoProjection;
  height: number;
} {
  const [[west, south], [east, north]] = corners;
  const middle = (south + north) / 2;
  const frame = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, middle],
      [east, middle],
    ],
  };
  const projection = geoConicEqualArea()
    .rotate([-centre[0], 0])
    .center([0, centre[1]])
    .parallels([...parallels])
    .fitWidth(width, frame);
  const [, top] = projection([centre[0], north]) ?? [0, 0];
  const [, bottom] = projection([centre[0], south]) ?? [0, 0];
  const [x, y] = projection.translate();
  const height = Math.round(bottom - top);
  projection.translate([x, y - top]).clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, height };
}

/** The outlines of a country on the map, each closed. */
export function project({ geometry }: Outline, projection: GeoProjection): Position[][] {
  const rings: Position[][] = [];
  let ring: Position[] = [];
  geoStream(
    geometry,
    projection.stream({
      point: (x, y) => ring.push([x, y]),
      lineStart: () => {
        ring = [];
      },
      lineEnd: () => {
        if (ring.length > 2) rings.push([...ring, ...ring.slice(0, 1)]);
      },
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    }),
  );
  return rings;
}
