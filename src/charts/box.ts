/** The size of a chart and the pixels of its canvas. */

/** How large a chart is drawn, in pixels, and what on. */
export interface Box {
  width: number;
  height: number;
  /** Device pixels per pixel of the chart. */
  pixelRatio: number;
  /** On paper, the colour to draw on; the page's own ground without it. */
  ground?: string;
}

/** Canvas pixels for a length in pixels of the chart, rounded as Chart.js does: a canvas of another size is thrown away. */
function canvasPixels(length: number, pixelRatio: number): number {
  return Math.floor(Math.round(length * pixelRatio * 10) / 10);
}

/** Gives a canvas the pixels that a chart in a box will need: half of what a chart costs, before it is drawn. */
export function allocate(canvas: HTMLCanvasElement, { width, height, pixelRatio }: Box): void {
  canvas.width = canvasPixels(width, pixelRatio);
  canvas.height = canvasPixels(height, pixelRatio);
  // A browser has them ready when something is first done with them.
  canvas.getContext('2d')?.resetTransform();
}
