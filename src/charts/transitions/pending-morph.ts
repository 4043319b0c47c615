/** Marks that a chart has taken over from a neighbour slide's, held where they were seen there until they move. */

import { drawMorphMarks, type MorphMark } from './morph.ts';
import { createOverlayCanvas, fillsSlide, type OverlayCanvas } from './overlay-canvas.ts';

export interface PendingMorph {
  morphMarks: readonly MorphMark[];
  /** Lets them go, and gives the canvas that they move on; without one they move on the chart's own. */
  letGo(): OverlayCanvas | undefined;
  /** Takes them away. */
  remove(): void;
}

/** Holds marks for a chart, in its pixels: one that is not drawn yet has them on a canvas over its slide. */
export function createPendingMorph(
  { section, figure }: { section: HTMLElement; figure: HTMLElement },
  morphMarks: readonly MorphMark[],
  { pixelRatio, isDrawn }: { pixelRatio: number; isDrawn: boolean },
): PendingMorph {
  const hasAll = fillsSlide(section, figure);
  const overlay = isDrawn && hasAll ? undefined : createOverlayCanvas(section, figure, pixelRatio);
  if (overlay && !isDrawn) drawMorphMarks(overlay.begin(), morphMarks);
  const remove = () => overlay?.end();
  return {
    morphMarks,
    letGo() {
      if (!hasAll) return overlay;
      remove();
      return undefined;
    },
    remove,
  };
}
