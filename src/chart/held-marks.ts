/** Marks that a chart has taken over from a neighbour slide's, held where they were seen there until they move. */
import { type Flight, isCovered, startFlight } from './flight.ts';
import { drawTravellers, type Traveller } from './travel.ts';

export interface HeldMarks {
  travellers: readonly Traveller[];
  /** Lets them go, and gives the canvas that they move on; without one they move on the chart's own. */
  letGo(): Flight | undefined;
  /** Takes them away. */
  remove(): void;
}

/** Holds marks for a chart, in its pixels: one that is not drawn yet has them on a canvas over its slide. */
export function holdMarks(
  { section, figure }: { section: HTMLElement; figure: HTMLElement },
  travellers: readonly Traveller[],
  { pixelRatio, isDrawn }: { pixelRatio: number; isDrawn: boolean },
): HeldMarks {
  const hasAll = isCovered(section, figure);
  const flight = isDrawn && hasAll ? undefined : startFlight(section, figure, pixelRatio);
  if (flight && !isDrawn) drawTravellers(flight.begin(), travellers);
  const remove = () => flight?.end();
  return {
    travellers,
    letGo() {
      if (!hasAll) return flight;
      remove();
      return undefined;
    },
    remove,
  };
}
