/** A code to scan, as a picture. */
import { encode } from 'uqr';

/** Draws an address, dark on light whatever the view's colours: phones read the other way round badly. */
export function drawCode(address: string): SVGSVGElement {
  const { data, size } = encode(address, { border: 3 });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  const draw = (colour: string, path: string) => {
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    drawn.setAttribute('d', path);
    drawn.setAttribute('fill', colour);
    svg.append(drawn);
  };
  draw('#fff', `M0 0h${size}v${size}h-${size}z`);
  const dots = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  draw('#000', dots.join(''));
  return svg;
}
