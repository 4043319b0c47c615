/** What a TrueType font tells of its letters. */

/** Where each table of the font begins. */
function tablesIn(view: DataView): (tag: string) => number {
  const places = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const codes = [0, 1, 2, 3].map((letter) => view.getUint8(at + letter));
    places.set(String.fromCharCode(...codes), view.getUint32(at + 8));
  }
  return (tag) => {
    const place = places.get(tag);
    if (place === undefined) throw new Error(`the font has no table "${tag}"`);
    return place;
  };
}

/** Where the table of characters of 16 bits begins, which every font has. */
function charactersIn(view: DataView, start: number): number {
  for (let index = 0; index < view.getUint16(start + 2); index += 1) {
    const at = start + view.getUint32(start + 8 + 8 * index);
    if (view.getUint16(at) === 4) return at;
  }
  throw new Error('the font has no table of its characters in format 4');
}

/** The glyph of each character code: in stretches of codes, each with a shift or a list of its own. */
function glyphsIn(view: DataView, table: number): [code: number, glyph: number][] {
  const length = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + length + 2;
  const shifts = starts + length;
  const lists = shifts + length;
  const glyphs: [number, number][] = [];
  for (let at = 0; at < length; at += 2) {
    const first = view.getUint16(starts + at);
    const last = view.getUint16(ends + at);
    const list = view.getUint16(lists + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const own = list === 0 ? code : view.getUint16(lists + at + list + 2 * (code - first));
      if (own !== 0) glyphs.push([code, (own + view.getUint16(shifts + at)) & 0xffff]);
    }
  }
  return glyphs;
}

/** How far each character moves on, in the size of the type, by its code. Throws where the bytes are no such font. */
export function readAdvances(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tablesIn(view);
  const size = view.getUint16(table('head') + 18);
  const count = view.getUint16(table('hhea') + 34);
  const advances = table('hmtx');
  // Letters after the last that has a width of its own are as wide as it.
  const advanceOf = (glyph: number) => view.getUint16(advances + 4 * Math.min(glyph, count - 1));
  const glyphs = glyphsIn(view, charactersIn(view, table('cmap')));
  return new Map(glyphs.map(([code, glyph]) => [code, advanceOf(glyph) / size]));
}
