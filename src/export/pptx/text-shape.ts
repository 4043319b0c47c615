/** Words of a slide as a shape: in a place of its layout, or in a box of their own. */
import { bodyFont } from './palette.ts';
import type { WordsBox } from './words.ts';
import { emu, type Frame, placed } from './xml.ts';

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
