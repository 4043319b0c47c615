/** Events on a time axis as shapes within a native chart: Office has no line at a date, and these move with it. */
import type { Theme } from '../../chart/theme.ts';
import { formatShortDate } from '../../data/dates.ts';
import type { StoryEvent } from '../../data/story.ts';
import type { MeasureWords } from './letter-widths.ts';
import type { NativeChart } from './native-chart.ts';
import { bodyFont, colorOf, fillOf } from './palette.ts';
import { plotOf } from './plot.ts';
import { placeOn } from './time-axis.ts';
import { atWidest } from './widest.ts';
import { escapeXml, type Frame, typeSizeOf } from './xml.ts';

/** Size of the words, in pixels, and how far they stand from their line. */
const size = 18;
const gap = 8;

/** Something between two corners of the chart, in shares of it. */
function anchored(chart: Frame, { x, y, width, height }: Frame, shape: string): string {
  const corner = (left: number, top: number) =>
    `<cdr:x>${(left / chart.width).toFixed(5)}</cdr:x><cdr:y>${(top / chart.height).toFixed(5)}</cdr:y>`;
  return `<cdr:relSizeAnchor xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"><cdr:from>${corner(x, y)}</cdr:from><cdr:to>${corner(x + width, y + height)}</cdr:to>${shape}</cdr:relSizeAnchor>`;
}

function renderLine(theme: Theme, name: string, id: number): string {
  return `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="${id}" name="${name}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525">${fillOf(theme, theme.muted)}</a:ln></cdr:spPr></cdr:cxnSp>`;
}

function renderWords(
  theme: Theme,
  { lines, name, id, align }: { lines: string[]; name: string; id: number; align: 'l' | 'r' },
): string {
  const paragraphs = lines.map(
    (line) =>
      `<a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="en" sz="${typeSizeOf(size)}"><a:solidFill>${colorOf(theme, theme.muted)}</a:solidFill>${bodyFont}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
  );
  return `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${id}" name="${name}, words"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${paragraphs.join('')}</cdr:txBody></cdr:sp>`;
}

/** The side of an event on which the nearer values are lower: there its words have room. */
function sideOf({ row, time }: NativeChart, at: number): 'left' | 'right' {
  const highest = (isSide: (distance: number) => boolean) =>
    Math.max(
      0,
      ...row
        .filter(({ datum: { date } }) => {
          const distance = time ? placeOn(time, date) - at : 0;
          return Math.abs(distance) < 0.25 && isSide(distance);
        })
        .map(({ datum: { value } }) => value),
    );
  return highest((distance) => distance > 0) <= highest((distance) => distance <= 0)
    ? 'right'
    : 'left';
}

/** A line and its words. */
function renderEvent(
  theme: Theme,
  chart: NativeChart,
  { event, index, at }: { event: StoryEvent; index: number; at: number },
  { frame, measure }: { frame: Frame; measure: MeasureWords },
): string {
  const plot = plotOf(chart, frame);
  const x = plot.x + at * plot.width;
  const lines = [event.short, formatShortDate(event.date)];
  const width = Math.max(...lines.map((line) => atWidest(measure)(line, size, false)));
  const side = sideOf(chart, at);
  const name = escapeXml(event.short);
  const line = renderLine(theme, name, 2 * index + 2);
  const align = side === 'right' ? 'l' : 'r';
  const words = renderWords(theme, { lines, name, id: 2 * index + 3, align });
  const left = side === 'right' ? x + gap : x - gap - width;
  return (
    anchored(frame, { x, y: plot.y, width: 0, height: plot.height }, line) +
    anchored(frame, { x: left, y: plot.y, width, height: 2 * size * 1.25 }, words)
  );
}

/** The part with the shapes of a chart's events; nothing where it has none. */
export function renderEventShapes(
  theme: Theme,
  chart: NativeChart,
  frame: Frame,
  measure: MeasureWords,
): string | undefined {
  const { time, events = [] } = chart;
  if (!time || events.length === 0) return undefined;
  const all = events.map((event, index) =>
    renderEvent(theme, chart, { event, index, at: placeOn(time, event.date) }, { frame, measure }),
  );
  return `<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${all.join('')}</c:userShapes>`;
}
