/** Words and references within a chart part. */
import type { Theme } from '../../chart/theme.ts';
import { colorOf } from './palette.ts';
import { escapeXml, typeSizeOf } from './xml.ts';

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
