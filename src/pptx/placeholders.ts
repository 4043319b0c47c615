/** The places for words on a layout, into which a slide puts its own. */
import { footerFrame, kickerFrame, type Layout, numberFrame, plans } from './layouts.ts';
import type { WordsBox } from './measure-text.ts';
import { bodyFont, emu, type Frame, placed, typeSizeOf } from './palette.ts';

/** A place of a layout for words: its name, how a slide refers to it, and what it shows while empty. */
export interface Placeholder {
  name: string;
  tag: string;
  prompt: string;
}

export const placeholders = {
  title: { name: 'Title', tag: '<p:ph type="title"/>', prompt: 'The claim' },
  kicker: { name: 'Act', tag: '<p:ph type="body" sz="quarter" idx="10"/>', prompt: 'Act' },
  body: { name: 'Words', tag: '<p:ph type="body" idx="1"/>', prompt: 'Words' },
  footer: { name: 'Source', tag: '<p:ph type="ftr" sz="quarter" idx="11"/>', prompt: '' },
  number: { name: 'Slide number', tag: '<p:ph type="sldNum" sz="quarter" idx="12"/>', prompt: '' },
} as const satisfies Record<string, Placeholder>;

const noInset = 'lIns="0" tIns="0" rIns="0" bIns="0"';
const emptyTree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** The tree of a slide's shapes. */
export function shapeTree(shapes: string): string {
  return `<p:spTree>${emptyTree}${shapes}</p:spTree>`;
}

/** How the words of a place are written where nothing else is said. */
export function levelStyle(pixels: number, color: string, font: 'mj' | 'mn'): string {
  return `<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="${typeSizeOf(pixels)}"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:latin typeface="+${font}-lt"/></a:defRPr></a:lvl1pPr>`;
}

/** The paragraph in which Office writes the number of a slide. */
function renderNumber(lang: string): string {
  return `<a:p><a:pPr algn="r"/><a:fld id="{5B1C1C52-7C06-4C1E-9A0B-3B7A2C3F1D10}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld></a:p>`;
}

/** The placeholders of a layout, empty. */
export function placeholdersOf(layout: Layout): string {
  const { title, body, titleSize } = plans[layout];
  const places = [
    { ...placeholders.title, frame: title, anchor: 'ctr', size: titleSize, color: 'tx1' },
    { ...placeholders.kicker, frame: kickerFrame, anchor: 'ctr', size: 18, color: 'tx2' },
    { ...placeholders.body, frame: body, anchor: 't', size: 22, color: 'tx1' },
    { ...placeholders.footer, frame: footerFrame, anchor: 'b', size: 14, color: 'tx2' },
    { ...placeholders.number, frame: numberFrame, anchor: 'b', size: 14, color: 'tx2' },
  ];
  const shapes = places.map(({ name, tag, prompt, frame, anchor, size, color }, index) => {
    const style = levelStyle(size, color, tag === placeholders.title.tag ? 'mj' : 'mn');
    const words =
      tag === placeholders.number.tag
        ? renderNumber('en')
        : `<a:p>${prompt && `<a:r><a:rPr lang="en"/><a:t>${prompt}</a:t></a:r>`}</a:p>`;
    return `<p:sp><p:nvSpPr><p:cNvPr id="${index + 2}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${tag}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(frame)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr ${noInset} anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle>${words}</p:txBody></p:sp>`;
  });
  return shapes.join('');
}

/** The style of words that stand in no place of a layout. */
const ownStyle = `<a:lstStyle><a:lvl1pPr><a:defRPr>${bodyFont}</a:defRPr></a:lvl1pPr></a:lstStyle>`;

/** Words, and where they stand. */
export interface TextShape {
  name: string;
  /** The tag of the placeholder that they fill, if they fill one. */
  tag?: string;
  paragraphs: string;
  id: number;
  frame?: Frame;
  anchor?: WordsBox['anchor'];
}

/** Writes words as a shape. */
export function textShape({ name, tag, paragraphs, id, frame, anchor }: TextShape): string {
  const shape = tag ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>';
  const where = frame ? `<a:xfrm>${placed(frame)}</a:xfrm>${shape}` : '';
  const inset = tag ? '' : ` wrap="square" ${noInset}`;
  const body = `<a:bodyPr${inset}${anchor ? ` anchor="${anchor}"` : ''}><a:normAutofit/></a:bodyPr>`;
  const kind = tag ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${kind}<p:nvPr>${tag ?? ''}</p:nvPr></p:nvSpPr><p:spPr>${where}</p:spPr><p:txBody>${body}${tag ? '<a:lstStyle/>' : ownStyle}${paragraphs}</p:txBody></p:sp>`;
}

/** Writes the number of a slide as a shape. */
export function numberShape(id: number, lang: string): string {
  const { name, tag } = placeholders.number;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${tag}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${renderNumber(lang)}</p:txBody></p:sp>`;
}

/** What says that a shape need not be told to those who do not see it. */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** A thin line over words. */
export function renderRule({ x, y }: Frame, width: number, id: number): string {
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Rule">${decorative}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${placed({ x, y, width, height: 0 })}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(2)}"><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:ln></p:spPr></p:cxnSp>`;
}
