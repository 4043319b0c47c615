/** From outlines with every corner to those that a slide can show, in few numbers. */
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Country } from '../../map/region.ts';
import { geometryOf } from './world.ts';

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
