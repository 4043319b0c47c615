/** From degrees to the places of a map. */
import { type GeoProjection, geoConicEqualArea, geoStream } from 'd3-geo';
import type { Position } from 'geojson';
import type { Region } from '../../map/region.ts';
import type { Outline } from './world.ts';

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
