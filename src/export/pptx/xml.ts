/** Words and measures as Office's XML has them. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML, without characters that XML cannot have. */
export function escapeXml(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  const allowed = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return allowed.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A part's text, with what begins every XML file. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Pixels of the slide's 1280 × 720 in Office's units, 914,400 to an inch of 96. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

/** A size of type in pixels, as hundredths of a point. */
export function typeSizeOf(pixels: number): number {
  return Math.round(pixels * 75);
}

/** Where something stands on the slide, in pixels. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A frame as the offset and extent of a shape. */
export function placed({ x, y, width, height }: Frame): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
