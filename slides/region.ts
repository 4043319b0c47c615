/** The part of the world that the deck's maps show, and where its places are. */
import type { Region } from '../src/charts/region.ts';

/** From the Atlantic to the Caspian Sea, so that a map from Germany to Georgia reaches the edges of a slide. Places are east and north, in degrees. */
export const region: Region = {
  // Looked at from over the middle, distances are about right everywhere.
  centre: [27, 49],
  parallels: [40, 58],
  corners: [
    [-6, 37],
    [60, 62],
  ],
  width: 1860,
  // Natural Earth draws Crimea in Russia; it is part of Ukraine.
  moved: [{ place: [34.3, 45.3], from: 'Russia', to: 'Ukraine' }],
  cities: {
    minsk: [27.56, 53.9],
    belarus: [28.2, 53],
    lithuania: [23.9, 55.35],
    poland: [19.2, 52],
    georgia: [43.6, 42.1],
    // In the sea, for those of whom nobody asked in which country they are.
    elsewhere: [5.2, 42.1],
    vilnius: [25.28, 54.69],
    germany: [10.2, 51],
    banks: [29.5, 52.6],
    ukraine: [32, 49],
    russia: [42.5, 53.5],
  },
};
