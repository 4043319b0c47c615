/** Draws the map of a story's region from Natural Earth's outlines, once: the browser gets lines, and no library. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moveParts, project, projectionOf, readWorld, simplifyAll } from '../build/map-outlines.ts';
import type { Region, RegionMap } from '../charts/region.ts';
import { defineCommand } from './command.ts';

/** Where the region is described, and where its map is written. */
const [source, target] = ['slides/region.ts', 'slides/region-outlines.ts'];

/** The map of a region. */
export async function drawRegion(region: Region): Promise<RegionMap> {
  const { projection, height } = projectionOf(region);
  const features = moveParts(await readWorld(), region.moved).flatMap((outline) => {
    const rings = project(outline, projection);
    if (rings.length === 0) return [];
    return {
      type: 'Feature' as const,
      properties: outline.properties,
      geometry: { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) },
    };
  });
  const cities = Object.entries(region.cities).map(([name, place]): [string, [number, number]] => {
    const [x, y] = projection([...place]) ?? [0, 0];
    return [name, [Math.round(x), Math.round(y)]];
  });
  return {
    width: region.width,
    height,
    countries: simplifyAll({ type: 'FeatureCollection', features }),
    cities: Object.fromEntries(cities),
  };
}

/** The map as a module of the story. */
export function writeMap(map: RegionMap): string {
  return `/** Made by "npm run map" from region.ts and Natural Earth 1:50m (public domain): change those, not this. */
import type { RegionMap } from '../src/charts/region.ts';

// biome-ignore format: lines of a machine
export const regionMap: RegionMap = ${JSON.stringify(map)};
`;
}

export const main = defineCommand({
  name: 'map',
  summary: `Draws ${target}: the map of the region that ${source} describes.`,
  options: {},
  async run() {
    const { region }: { region: Region } = await import(pathToFileURL(resolve(source)).href);
    const text = writeMap(await drawRegion(region));
    await writeFile(target, text);
    console.log(`${target}: ${Math.round(text.length / 1024)} kB`);
  },
});
