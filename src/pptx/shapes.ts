/** A recorded drawing as native shapes: a free form a tone and a text box for words, in one named group. */
import type { Theme } from '../charts/theme.ts';
import { boxOfWords, fitWords } from './fit-words.ts';
import { slideFrame } from './layouts.ts';
import { atWidest, type MeasureText } from './measure-text.ts';
import {
  bodyFont,
  colorOf,
  emu,
  escapeXml,
  type Frame,
  fillOf,
  placed,
  typeSizeOf,
} from './palette.ts';
import type { Move, Recording, Tone, Words } from './recording.ts';

/** Hands out the ids of a slide's shapes. */
export type NextId = () => number;

/** Where a drawing stands, and what it says and is written with. */
export interface DrawingPlace {
  frame: Frame;
  theme: Theme;
  name: string;
  alt: string;
  lang: string;
  nextId: NextId;
  measure: MeasureText;
}

/** How far the ground reaches around letters that stand on marks, in pixels. */
const haloReach = 4;

/** Units of a path for each pixel. */
const fine = 100;

function point(x: number, y: number): string {
  return `<a:pt x="${Math.round(x * fine)}" y="${Math.round(y * fine)}"/>`;
}

function renderMove([kind, ...places]: Move): string {
  if (kind === 'Z') return '<a:close/>';
  const points: string[] = [];
  for (let index = 0; index < places.length; index += 2) {
    points.push(point(places[index] ?? 0, places[index + 1] ?? 0));
  }
  const tag = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo' }[kind];
  return `<a:${tag}>${points.join('')}</a:${tag}>`;
}

function renderTone(tone: Tone, name: string, frame: Frame, theme: Theme, id: number): string {
  const { color, alpha, lineWidth, isDashed, moves } = tone;
  const first = moves[0]?.[0] === 'M' ? moves : [['M', 0, 0] as const, ...moves];
  const fill = fillOf(theme, color, alpha);
  const path = `<a:path w="${Math.round(frame.width * fine)}" h="${Math.round(frame.height * fine)}"${lineWidth ? ' fill="none"' : ' stroke="0"'}>${first.map(renderMove).join('')}</a:path>`;
  const look = lineWidth
    ? `<a:noFill/><a:ln w="${emu(lineWidth)}">${fill}${isDashed ? '<a:prstDash val="sysDash"/>' : ''}</a:ln>`
    : `${fill}<a:ln><a:noFill/></a:ln>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placed(frame)}</a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>${look}</p:spPr></p:sp>`;
}

function renderWords(
  words: Words,
  id: number,
  { frame, theme, lang, measure }: Pick<DrawingPlace, 'frame' | 'theme' | 'lang' | 'measure'>,
): string {
  const { text, size, isBold, align, color, halo } = words;
  const glow = halo
    ? `<a:effectLst><a:glow rad="${emu(haloReach)}">${colorOf(theme, halo)}</a:glow></a:effectLst>`
    : '';
  const { left, right, top, bottom } = boxOfWords(words, atWidest(measure));
  const side = { center: 'ctr', right: 'r', end: 'r' }[align] ?? 'l';
  const box = {
    x: frame.x + left,
    y: frame.y + top,
    width: right - left,
    height: bottom - top,
  };
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(text)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placed(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:p><a:pPr algn="${side}"/><a:r><a:rPr lang="${lang}" sz="${typeSizeOf(size)}"${isBold ? ' b="1"' : ''}><a:solidFill>${colorOf(theme, color)}</a:solidFill>${glow}${bodyFont}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** Names of tones, by the colour of the theme that each is. */
function nameOf(theme: Theme, { color, lineWidth }: Tone): string {
  const names = [
    'people',
    'money',
    'shell',
    'loss',
    'wall',
    'rule',
    'muted',
    'ink',
    'ground',
  ] as const;
  const name = names.find((one) => theme[one] === color.slice(0, 7)) ?? 'drawing';
  return lineWidth ? `${name}, lines` : name;
}

/** The slide's edges on a drawing in a frame, less what words keep from them. */
function slideAround({ x, y }: Frame) {
  const margin = 12;
  return {
    left: margin - x,
    right: slideFrame.width - margin - x,
    top: -y,
    bottom: slideFrame.height - y,
  };
}

/** The group, with its name and its words for those who do not see it. */
export function renderDrawing(recording: Recording, place: DrawingPlace): string {
  const { tones } = recording;
  const { frame, theme, name, alt, nextId, measure } = place;
  const words = fitWords(recording, slideAround(frame), measure);
  const own = `<p:cNvPr id="${nextId()}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"/>`;
  const shapes = tones.map((tone) => renderTone(tone, nameOf(theme, tone), frame, theme, nextId()));
  const labels = words.map((one) => renderWords(one, nextId(), place));
  return `<p:grpSp><p:nvGrpSpPr>${own}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${placed(frame)}<a:chOff x="${emu(frame.x)}" y="${emu(frame.y)}"/><a:chExt cx="${emu(frame.width)}" cy="${emu(frame.height)}"/></a:xfrm></p:grpSpPr>${shapes.join('')}${labels.join('')}</p:grpSp>`;
}
