/** How wide words are on a canvas, each measured once: charts ask again for each of their labels, at each step. */

/** What words are measured on. */
interface Canvas extends Pick<CanvasRenderingContext2D, 'save' | 'restore' | 'font'> {
  measureText(words: string): { width: number };
}

let known = new WeakMap<Canvas, Map<string, number>>();

/** Words are of another width when the type they are set in has come. */
function forget() {
  known = new WeakMap();
}

// Programs draw without a page.
if (typeof document !== 'undefined') document.fonts?.addEventListener('loadingdone', forget);

/** The width of a line of words in pixels, in a font as CSS writes it, "600 42px sans-serif". */
export function widthOfWords(ctx: Canvas, font: string, words: string): number {
  const own = known.get(ctx) ?? new Map<string, number>();
  known.set(ctx, own);
  const key = `${font} ${words}`;
  const found = own.get(key);
  if (found !== undefined) return found;
  ctx.save();
  ctx.font = font;
  const { width } = ctx.measureText(words);
  ctx.restore();
  own.set(key, width);
  return width;
}
