/** Masters and layouts: a master a light, and on each a layout for every kind of slide. */
import type { SlideContent } from '../../slide/slide.ts';
import { emu, type Frame, namespaces, placed, typeSizeOf } from './xml.ts';

export type Layout = SlideContent['layout'];

/** The kinds of slide, in the order of the layouts in the file. */
export const layouts = [
  'cover',
  'opener',
  'chart',
  'wide',
  'beside',
  'plot',
  'full',
  'text',
] as const satisfies readonly Layout[];

/** Where the parts of a slide stand, in pixels, and the size of its title. */
export interface Plan {
  title: Frame;
  body: Frame;
  figure: Frame;
  titleSize: number;
}

const left = 64;
const width = 1152;
const plain = { title: { x: left, y: 62, width, height: 64 }, titleSize: 40 };

export const plans: Readonly<Record<Layout, Plan>> = {
  cover: {
    title: { x: left, y: 66, width, height: 90 },
    body: { x: left, y: 158, width, height: 44 },
    figure: { x: 0, y: 206, width: 1280, height: 440 },
    titleSize: 72,
  },
  opener: {
    title: { x: left, y: 62, width, height: 64 },
    body: { x: left, y: 130, width, height: 44 },
    figure: { x: 0, y: 178, width: 1280, height: 468 },
    titleSize: 50,
  },
  chart: {
    ...plain,
    body: { x: left, y: 146, width: 290, height: 500 },
    figure: { x: 376, y: 138, width: 840, height: 508 },
  },
  wide: {
    ...plain,
    body: { x: left, y: 540, width, height: 108 },
    figure: { x: left, y: 136, width, height: 392 },
  },
  beside: {
    ...plain,
    body: { x: 836, y: 146, width: 380, height: 500 },
    figure: { x: left, y: 138, width: 724, height: 508 },
  },
  plot: {
    ...plain,
    titleSize: 48,
    body: { x: left, y: 130, width, height: 76 },
    figure: { x: left, y: 212, width, height: 436 },
  },
  full: {
    ...plain,
    titleSize: 48,
    body: { x: left, y: 130, width, height: 76 },
    figure: { x: 0, y: 210, width: 1280, height: 438 },
  },
  text: {
    ...plain,
    body: { x: left, y: 146, width, height: 500 },
    figure: { x: left, y: 340, width, height: 300 },
  },
};

export const kickerFrame: Frame = { x: left, y: 32, width, height: 28 };
export const footerFrame: Frame = { x: left, y: 656, width: 1070, height: 46 };
export const numberFrame: Frame = { x: 1146, y: 656, width: 70, height: 46 };

/** Layouts whose words stand side by side, a column a step. */
export const rowLayouts: readonly Layout[] = ['wide', 'plot', 'full'];

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

function levelStyle(pixels: number, color: string, font: 'mj' | 'mn'): string {
  return `<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="${typeSizeOf(pixels)}"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:latin typeface="+${font}-lt"/></a:defRPr></a:lvl1pPr>`;
}

interface Slot {
  id: number;
  name: string;
  place: string;
  frame: Frame;
  anchor: 't' | 'ctr' | 'b';
  style: string;
  prompt: string;
}

function renderSlot({ id, name, place, frame, anchor, style, prompt }: Slot): string {
  const words = place.includes('sldNum')
    ? '<a:p><a:pPr algn="r"/><a:fld id="{5B1C1C52-7C06-4C1E-9A0B-3B7A2C3F1D10}" type="slidenum"><a:rPr lang="en"/><a:t>‹#›</a:t></a:fld></a:p>'
    : `<a:p>${prompt && `<a:r><a:rPr lang="en"/><a:t>${prompt}</a:t></a:r>`}</a:p>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(frame)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr ${noInset} anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle>${words}</p:txBody></p:sp>`;
}

function slotsOf(layout: Layout): string {
  const { title, body, titleSize } = plans[layout];
  const slots: Slot[] = [
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

const background =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

export function renderLayout(layout: Layout): string {
  return `<p:sldLayout ${namespaces} preserve="1" userDrawn="1"><p:cSld name="${layout}">${shapeTree(slotsOf(layout))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

export const colorMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** A master, with the ids by which it lists its layouts. */
export function renderMaster(layoutIds: readonly { id: number; link: string }[]): string {
  const list = layoutIds
    .map(({ id, link }) => `<p:sldLayoutId id="${id}" r:id="${link}"/>`)
    .join('');
  const slots = slotsOf('text')
    .replace(/ idx="\d+"/g, '')
    .replace(/<p:sp>(?:(?!<\/p:sp>).)*name="Act".*?<\/p:sp>/, '');
  return `<p:sldMaster ${namespaces} preserve="1"><p:cSld>${background}${shapeTree(slots)}</p:cSld><p:clrMap ${colorMap}/><p:sldLayoutIdLst>${list}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>${levelStyle(40, 'tx1', 'mj')}</p:titleStyle><p:bodyStyle>${levelStyle(22, 'tx1', 'mn')}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`;
}

const notesFrames = {
  picture: { x: 96, y: 72, width: 528, height: 297 },
  words: { x: 72, y: 400, width: 576, height: 700 },
};

function notesSlots(words: string): string {
  const { picture } = notesFrames;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(picture)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(notesFrames.words)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>${words}</p:txBody></p:sp>`;
}

export const notesSize = `<p:notesSz cx="${emu(720)}" cy="${emu(1280)}"/>`;

export function renderNotesMaster(): string {
  return `<p:notesMaster ${namespaces}><p:cSld>${background}${shapeTree(notesSlots('<a:p/>'))}</p:cSld><p:clrMap ${colorMap}/><p:notesStyle>${levelStyle(16, 'tx1', 'mn')}</p:notesStyle></p:notesMaster>`;
}

/** The notes of a slide; `words` are paragraphs. */
export function renderNotesSlide(words: string): string {
  return `<p:notes ${namespaces}><p:cSld>${shapeTree(notesSlots(words))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
