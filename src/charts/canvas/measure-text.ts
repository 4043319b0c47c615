/** Type in a chart: the sizes there are, and how large each is on a narrow chart. */
import type { Theme } from '../theme.ts';

/** Sizes of type in a chart, in pixels of the 1280 × 720 canvas. */
export const typeSize = { label: 18, strong: 24, large: 42, display: 56 } as const;

/** Height of a line of words, in its own size. */
export const lineHeight = 1.2;

/** Charts narrower than this, in pixels, have their large words smaller. */
const narrow = 600;
const narrowSize: Record<number, number> = {
  [typeSize.strong]: 20,
  [typeSize.large]: 30,
  [typeSize.display]: 34,
};

/** A size of type as a chart of a width in pixels has it. */
export function sizeIn(width: number, size: number): number {
  return width < narrow ? (narrowSize[size] ?? size) : size;
}

/** A font of a chart; its size is in pixels. */
export interface Font {
  family: string;
  size: number;
  weight: number | 'normal';
}

/** A font as CSS writes it, "600 42px sans-serif". */
export function cssFont({ family, size, weight }: Font): string {
  return `${weight} ${size}px ${family}`;
}

export function fontOf(theme: Theme, size: number, weight: Font['weight'] = 'normal') {
  return { family: theme.font, size, weight, lineHeight };
}

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
