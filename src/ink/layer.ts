/** What is seen of the marks: a drawing over a slide, in the slide's own pixels at whatever scale it is shown. */
import './ink.css';
import { svgElement } from '../browser/dom.ts';
import { slideSize } from '../deck/slide-size.ts';
import type { Point } from '../sync/protocol.ts';
import type { Line } from '../sync/strokes.ts';

const { width, height } = slideSize;

const clamp = (value: number, most: number) =>
  Math.round(Math.min(most, Math.max(0, value)) * 10) / 10;

export interface Layer {
  root: SVGSVGElement;
  /** The place on the slide, to a tenth of its pixels, of a place in the window. */
  pointAt(place: { clientX: number; clientY: number }): Point;
  /** Shows the lines of a slide in place of those shown before. */
  showLines(lines: readonly Line[]): void;
  /** Shows the pointer's light, or none. */
  showLight(at: Point | null): void;
}

/** A layer without marks. */
export function createLayer(): Layer {
  const root = svgElement('svg', {
    class: 'marks',
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
    // A stroke over a slide is no swipe to the next one.
    'data-prevent-swipe': '',
  });
  const lines = svgElement('g', {});
  const light = svgElement('g', { visibility: 'hidden' });
  light.append(
    svgElement('circle', { class: 'halo', r: '30' }),
    svgElement('circle', { class: 'light', r: '11' }),
  );
  root.append(lines, light);
  return {
    root,
    pointAt({ clientX, clientY }) {
      const box = root.getBoundingClientRect();
      return [
        clamp(((clientX - box.left) / box.width) * width, width),
        clamp(((clientY - box.top) / box.height) * height, height),
      ];
    },
    showLines(drawn) {
      lines.replaceChildren(
        ...drawn.map(({ ink, points }) => {
          // A tap is a dot: a line from a point to itself, with round ends.
          const [first] = points;
          const all = points.length === 1 && first ? [first, first] : points;
          return svgElement('polyline', { 'data-ink': ink, points: all.join(' ') });
        }),
      );
    },
    showLight(at) {
      light.setAttribute('visibility', at ? 'visible' : 'hidden');
      if (at) light.setAttribute('transform', `translate(${at.join(' ')})`);
    },
  };
}
