/** The colours of Office, read from the deck's style sheet, and XML of DrawingML. */
import type { Theme } from '../charts/theme.ts';
import { formatDatum } from '../data/format.ts';
import type { Datum } from '../data/story.ts';
import type { ColorScheme } from '../deck/slide.ts';

/** The colour schemes of acts, each a master of the file. */
export const colorSchemes = ['night', 'bright', 'dusk', 'morning'] as const;

/** The fonts as Office names them; it takes the kin that a shape of letters tells when one is not installed. */
export const fonts = {
  serif:
    '<a:latin typeface="Newsreader" panose="02020502070401020303" pitchFamily="18" charset="0"/>',
  sans: '<a:latin typeface="Source Sans 3" panose="020B0503030403020204" pitchFamily="34" charset="0"/>',
} as const;

/** The theme's font for words that are no titles, for runs outside a layout's places: those have no font of their own. */
export const bodyFont = '<a:latin typeface="+mn-lt"/>';

/** The theme's font of titles, for what else is written in it: names, large numbers, a person's words. */
export const serifFont = '<a:latin typeface="+mj-lt"/>';

/** Reads the colours of a scheme from a style sheet. Throws if it lacks one. */
export function readTheme(css: string, scheme: ColorScheme): Theme {
  const block = new RegExp(`\\[data-scheme="${scheme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const read = (name: string) => {
    const color = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    if (!color) throw new Error(`tokens.css: the scheme "${scheme}" has no colour --${name}`);
    return color;
  };
  return {
    ground: read('ground'),
    ink: read('ink'),
    muted: read('muted'),
    rule: read('rule'),
    people: read('people'),
    money: read('money'),
    shell: read('shell'),
    loss: read('loss'),
    wall: read('wall'),
    lamp: read('lamp'),
    paper: read('paper'),
    outline: read('outline'),
    land: read('land'),
    font: 'Source Sans 3',
    serif: 'Newsreader',
  };
}

/** Which colour of Office's theme each of ours is: a colleague recolours a deck by its theme. */
const slots = [
  ['ground', 'bg1'],
  ['ink', 'tx1'],
  ['muted', 'tx2'],
  ['rule', 'bg2'],
  ['money', 'accent1'],
  ['people', 'accent2'],
  ['shell', 'accent3'],
  ['loss', 'accent4'],
  ['wall', 'accent5'],
] as const;

/** A colour of a canvas as Office has it: one of the theme's where it is one. */
export function colorOf(theme: Theme, color: string, alpha = 1): string {
  const rgb = /^rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?([\d.]+))?\)$/.exec(color);
  const hex = rgb
    ? `#${rgb
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : color.slice(0, 7).toLowerCase();
  const own = rgb?.[4]
    ? Number(rgb[4])
    : color.length === 9
      ? Number.parseInt(color.slice(7), 16) / 255
      : 1;
  const share = Math.round(own * alpha * 100_000);
  const thin = share < 100_000 ? `<a:alpha val="${share}"/>` : '';
  const slot = slots.find(([name]) => theme[name] === hex)?.[1];
  return slot
    ? `<a:schemeClr val="${slot}">${thin}</a:schemeClr>`
    : `<a:srgbClr val="${hex.slice(1).toUpperCase()}">${thin}</a:srgbClr>`;
}

export function fillOf(theme: Theme, color: string, alpha = 1): string {
  return `<a:solidFill>${colorOf(theme, color, alpha)}</a:solidFill>`;
}

/** Writes a colour scheme as a theme part. */
export function renderTheme(name: string, theme: Theme): string {
  const color = (tag: string, value: string) =>
    `<a:${tag}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:${tag}>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${solid}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const other = '<a:ea typeface=""/><a:cs typeface=""/>';
  const accents = [theme.money, theme.people, theme.shell, theme.loss, theme.wall, theme.muted];
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${color('dk1', theme.ink)}${color('lt1', theme.ground)}${color('dk2', theme.muted)}${color('lt2', theme.rule)}${accents.map((value, index) => color(`accent${index + 1}`, value)).join('')}${color('hlink', theme.ink)}${color('folHlink', theme.muted)}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${fonts.serif}${other}</a:majorFont><a:minorFont>${fonts.sans}${other}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

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

/** How words are written: their colour, their size in pixels. */
export function textOf(theme: Theme, color: string, pixels: number, isBold = false): string {
  return `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${typeSizeOf(pixels)}" b="${isBold ? 1 : 0}"><a:solidFill>${colorOf(theme, color)}</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en"/></a:p></c:txPr>`;
}

/** A reference to words in the sheet, and the words. */
export function strings(formula: string, values: readonly string[]): string {
  return `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`;
}

/** A reference to numbers in the sheet, and the numbers; where there is no value there is no point either. */
export function numbers(
  formula: string,
  format: string,
  values: readonly (number | undefined)[],
): string {
  const points = values.map((value, index) =>
    value === undefined ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

const quoted = (words: string) => (words === '' ? '' : `"${words}"`);

/** A format that gives a datum's own words and follows when its value is changed: `"about $"#,##0.0,"bn"`. */
export function numberFormat(datum: Datum): string {
  const words = formatDatum(datum);
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  if (!digits) return '#,##0.##';
  const before = words.slice(0, digits.index).replace('−', '');
  const after = words.slice(digits.index + digits[0].length);
  const places = digits[1] ? `.${'0'.repeat(digits[1].length)}` : '';
  return `${quoted(before)}#,##0${places}${after.startsWith('bn') ? ',' : ''}${quoted(after)}`;
}
