/** A canvas over the whole slide, for marks that fly into a chart from beyond its edges. */

export interface OverlayCanvas {
  /** Clears the canvas and gives it to draw on, in the pixels of the chart. */
  begin(): CanvasRenderingContext2D;
  end(): void;
}

/** Whether a chart has all of its slide, so that marks need no canvas beyond its own. */
export function fillsSlide(section: HTMLElement, figure: HTMLElement): boolean {
  const [slide, own] = [section.getBoundingClientRect(), figure.getBoundingClientRect()];
  return (
    own.left <= slide.left + 1 &&
    own.top <= slide.top + 1 &&
    own.right >= slide.right - 1 &&
    own.bottom >= slide.bottom - 1
  );
}

/** Puts such a canvas over a slide. Throws where the browser gives none to draw on. */
export function createOverlayCanvas(
  section: HTMLElement,
  figure: HTMLElement,
  pixelRatio: number,
): OverlayCanvas {
  const [slide, own] = [section.getBoundingClientRect(), figure.getBoundingClientRect()];
  const canvas = document.createElement('canvas');
  canvas.className = 'overlay';
  canvas.setAttribute('aria-hidden', 'true');
  canvas.width = Math.round(section.clientWidth * pixelRatio);
  canvas.height = Math.round(section.clientHeight * pixelRatio);
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('the browser gives no canvas to draw on');
  const scale = own.width / figure.clientWidth;
  const [x, y] = [(own.left - slide.left) / scale, (own.top - slide.top) / scale];
  section.append(canvas);
  return {
    begin() {
      ctx.resetTransform();
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      ctx.setTransform(pixelRatio, 0, 0, pixelRatio, x * pixelRatio, y * pixelRatio);
      return ctx;
    },
    end() {
      canvas.remove();
      // A canvas gives its pixels back at once when it has no size.
      canvas.width = 0;
    },
  };
}
