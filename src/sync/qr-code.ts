/** Draws codes to scan; a file of its own because it brings its library, which few windows need. */
import { encode } from 'uqr';
import { svgElement } from '../browser/dom.ts';

/** Draws an address, dark on light in every colour scheme: phones read the inverse badly. */
export function drawCode(address: string): SVGSVGElement {
  const { data, size } = encode(address, { border: 3 });
  const svg = svgElement('svg', { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' });
  const dots = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  svg.append(
    svgElement('path', { d: `M0 0h${size}v${size}h-${size}z`, fill: '#fff' }),
    svgElement('path', { d: dots.join(''), fill: '#000' }),
  );
  return svg;
}
