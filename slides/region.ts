/** The part of the world that the deck's maps show, and where its places are. */
import type { Region } from '../src/map/region.ts';

/** From Germany to Georgia. Places are east and north, in degrees. */
export const region: Region = {
  // Looked at from over the middle, distances are about right everywhere.
  centre: [27, 49],
  parallels: [40, 58],
  corners: [
    [-4, 37],
    [53, 62],
  ],
  width: 1600,
  // Natural Earth draws Crimea in Russia; it is part of Ukraine.
  moved: [{ place: [34.3, 45.3], from: 'Russia', to: 'Ukraine' }],
  cities: {
    minsk: [27.56, 53.9],
    vilnius: [25.28, 54.69],
    warsaw: [21.01, 52.23],
    berlin: [13.4, 52.52],
    tbilisi: [44.79, 41.72],
  },
};
