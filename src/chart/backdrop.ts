/** What stands still while other things move, painted once: land of thousands of corners, hundreds of windows. */

/** A picture as large as a canvas, painted in its pixels. Throws where the browser gives no canvas to draw on. */
export function paintBackdrop(
  like: CanvasRenderingContext2D,
  paint: (ctx: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = like.canvas.width;
  canvas.height = like.canvas.height;
  // In plain memory: what the screen shares takes a browser many times as long to provide.
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('the browser gives no canvas to draw on');
  ctx.setTransform(like.getTransform());
  paint(ctx);
  return canvas;
}

/** Draws such a picture where it was painted for. */
export function drawBackdrop(ctx: CanvasRenderingContext2D, backdrop: HTMLCanvasElement): void {
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(backdrop, 0, 0);
  ctx.restore();
}
