/** The places for words on a layout, into which a slide puts its own. */
import { footerFrame, kickerFrame, type Layout, numberFrame, plans } from './layouts.ts';
import type { WordsBox } from './measure-text.ts';
import { bodyFont, emu, type Frame, placed, typeSizeOf } from './palette.ts';

/** The numbers by which a slide's parts find their places on a layout. */
export const placeholders = {
  title: '<p:ph type="title"/>',
  body: '<p:ph type="body" idx="1"/>',
  kicker: '<p:ph type="body" sz="quarter" idx="10"/>',
  footer: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
} as const;

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
export function renderNumber(lang: string): string {
  return `<a:p><a:pPr algn="r"/><a:fld id="{5B1C1C52-7C06-4C1E-9A0B-3B7A2C3F1D10}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld></a:p>`;
}

interface TalkLength {
  id: number;
  name: string;
  place: string;
  frame: Frame;
  anchor: 't' | 'ctr' | 'b';
  style: string;
  prompt: string;
}

function renderSlot({ id, name, place, frame, anchor, style, prompt }: TalkLength): string {
  const words = place.includes('sldNum')
    ? renderNumber('en')
    : `<a:p>${prompt && `<a:r><a:rPr lang="en"/><a:t>${prompt}</a:t></a:r>`}</a:p>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(frame)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr ${noInset} anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle>${words}</p:txBody></p:sp>`;
}

/** The places of a layout, empty. */
export function placeholdersOf(layout: Layout): string {
  const { title, body, titleSize } = plans[layout];
  const slots: TalkLength[] = [
    {
      id: 2,
      name: 'Title',
      place: placeholders.title,
      frame: title,
      anchor: 'ctr',
      style: levelStyle(titleSize, 'tx1', 'mj'),
      prompt: 'The claim',
    },
    {
      id: 3,
      name: 'Act',
      place: placeholders.kicker,
      frame: kickerFrame,
      anchor: 'ctr',
      style: levelStyle(18, 'tx2', 'mn'),
      prompt: 'Act',
    },
    {
      id: 4,
      name: 'Words',
      place: placeholders.body,
      frame: body,
      anchor: 't',
      style: levelStyle(22, 'tx1', 'mn'),
      prompt: 'Words',
    },
    {
      id: 5,
      name: 'Source',
      place: placeholders.footer,
      frame: footerFrame,
      anchor: 'b',
      style: levelStyle(14, 'tx2', 'mn'),
      prompt: '',
    },
    {
      id: 6,
      name: 'Slide number',
      place: placeholders.number,
      frame: numberFrame,
      anchor: 'b',
      style: levelStyle(14, 'tx2', 'mn'),
      prompt: '',
    },
  ];
  return slots.map(renderSlot).join('');
}

/** The style of words that stand in no place of a layout. */
const ownStyle = `<a:lstStyle><a:lvl1pPr><a:defRPr>${bodyFont}</a:defRPr></a:lvl1pPr></a:lstStyle>`;

/** A text, and where it stands. */
export interface TextShape {
  name: string;
  /** The place of the layout that it fills; none where it has a box of its own. */
  place: string;
  paragraphs: string;
  id: number;
  frame?: Frame;
  anchor?: WordsBox['anchor'];
}

/** The shape of a text. */
export function textShape({ name, place, paragraphs, id, frame, anchor }: TextShape): string {
  const where = frame
    ? `<a:xfrm>${placed(frame)}</a:xfrm>${place ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'}`
    : '';
  const inset = place ? '' : ' wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"';
  const body = `<a:bodyPr${inset}${anchor ? ` anchor="${anchor}"` : ''}><a:normAutofit/></a:bodyPr>`;
  const kind = place ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${kind}<p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${where}</p:spPr><p:txBody>${body}${place ? '<a:lstStyle/>' : ownStyle}${paragraphs}</p:txBody></p:sp>`;
}

/** What says that a shape need not be told to those who do not see it. */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** A thin line over words. */
export function renderRule({ x, y }: Frame, width: number, id: number): string {
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Rule">${decorative}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${placed({ x, y, width, height: 0 })}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(2)}"><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:ln></p:spPr></p:cxnSp>`;
}
