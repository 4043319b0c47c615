/**
 * What stands still while other things move, painted once: land of thousands of corners, hundreds of windows. One
 * picture serves all charts, for providing a new one takes a browser longer than the frames it saves; who paints has
 * it until another does.
 */

interface Picture {
  ctx: CanvasRenderingContext2D;
  /** Whose it is, and how much of it is theirs, in its own pixels. */
  owner: object | undefined;
  width: number;
  height: number;
}

let shared: Picture | undefined;

/** The picture, at least as large as asked for. Throws where the browser gives no canvas to draw on. */
function provide(width: number, height: number): Picture {
  if (shared && shared.ctx.canvas.width >= width && shared.ctx.canvas.height >= height)
    return shared;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(width, shared?.ctx.canvas.width ?? 0);
  canvas.height = Math.max(height, shared?.ctx.canvas.height ?? 0);
  // In plain memory: what the screen shares takes many times as long to provide.
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('the browser gives no canvas to draw on');
  shared = { ctx, owner: undefined, width, height };
  return shared;
}

/** Has the memory for a picture of a size ready before one is painted. */
export function allocateLayerCache(width: number, height: number): void {
  // A browser provides it when something is first done with it.
  provide(width, height).ctx.resetTransform();
}

/** Paints the picture for a chart, as large as its canvas and in its pixels. Throws where there is no canvas to draw on. */
export function paintLayerCache(
  owner: object,
  like: CanvasRenderingContext2D,
  paint: (ctx: CanvasRenderingContext2D) => void,
): void {
  const { width, height } = like.canvas;
  const picture = provide(width, height);
  Object.assign(picture, { owner, width, height });
  const { ctx } = picture;
  ctx.resetTransform();
  ctx.clearRect(0, 0, width, height);
  ctx.setTransform(like.getTransform());
  paint(ctx);
  // A browser paints when a pixel is first asked for: here, and not in a frame of the move that the picture is for.
  ctx.getImageData(0, 0, 1, 1);
}

/** Whether the picture is still what a chart has painted. */
export function hasLayerCache(owner: object): boolean {
  return shared?.owner === owner;
}

/** Draws the picture where it was painted for. */
export function drawLayerCache(ctx: CanvasRenderingContext2D): void {
  if (!shared) return;
  const { width, height } = shared;
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(shared.ctx.canvas, 0, 0, width, height, 0, 0, width, height);
  ctx.restore();
}
