/** A part of the world and its map: what is asked for, and what is drawn. */

/** East and north, in degrees. */
export type Degrees = readonly [number, number];

/** A part of the world to draw. */
export interface Region {
  /** Where one looks down from, and the two parallels along which distances are true. */
  centre: Degrees;
  parallels: readonly [number, number];
  /** South-west and north-east. */
  corners: readonly [Degrees, Degrees];
  /** Width of the map, in its own units. */
  width: number;
  /** What a country's outline leaves to another: the part of it around a place. */
  moved: readonly { place: Degrees; from: string; to: string }[];
  cities: Readonly<Record<string, Degrees>>;
}

/** A country on a map. */
export interface Country {
  name: string;
  /** Its outlines, each a place and then the way from each corner to the next: x, y, dx, dy, dx, dy, … */
  rings: readonly (readonly number[])[];
}

/** A drawn region, in units of its own, from the upper left corner. */
export interface RegionMap {
  width: number;
  height: number;
  countries: readonly Country[];
  cities: Readonly<Record<string, readonly [number, number]>>;
}
