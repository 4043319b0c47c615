/** A map with lights on it: each group round a place, all of them from one. */
import type { Still } from '../chart.ts';
import type { Land } from '../land.ts';
import type { Light } from '../lights.ts';
import { type Theme, tint, toneOf } from '../theme.ts';
import { lightsStill } from './lights-still.ts';
import { layOutArrivals, type MapSpec } from './map-layout.ts';
import { annotateMap } from './map-words.ts';

/** Countries stand back; those that are marked do not. */
function landOf(theme: Theme, { map, marked }: MapSpec): Land[] {
  return map.countries.map(({ name, rings }) => ({
    rings,
    fill: marked[name] ?? tint(theme.wall, 0.55),
    border: theme.ground,
  }));
}

/** The still of a map. Throws a sentence where a marked country is not on it. */
export function drawMap(theme: Theme, spec: MapSpec): Still {
  const { arrivals, map } = spec;
  for (const name of Object.keys(spec.marked)) {
    if (!map.countries.some((country) => country.name === name)) {
      throw new Error(`the map has no country "${name}"`);
    }
  }
  const looks = arrivals.flatMap(({ count, tone, isHollow = false, isShown, kind }) => {
    const look: Light = {
      color: toneOf(theme, tone),
      inner: theme.wall,
      isHollow,
      isShown,
      ...(kind !== undefined && { kind }),
    };
    return Array.from({ length: count }, () => look);
  });
  const groups = arrivals.map(({ datum, isShown }) => ({ datum, isOut: !isShown }));
  return lightsStill(
    theme,
    groups,
    { annotations: annotateMap(theme, spec) },
    {
      land: landOf(theme, spec),
      lights: looks,
      layOut: (width, height) => layOutArrivals(spec, width, height),
      wall: theme.wall,
      frame: 'transparent',
      areLinked: spec.areLinked,
      link: 0.14,
    },
  );
}
