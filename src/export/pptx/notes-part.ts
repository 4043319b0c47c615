/** Pages of notes: a picture of the slide over its words. */
import { background, colorMap } from './layouts.ts';
import { levelStyle, shapeTree } from './slots.ts';
import { emu, namespaces, placed } from './xml.ts';

const notesFrames = {
  picture: { x: 96, y: 72, width: 528, height: 297 },
  words: { x: 72, y: 400, width: 576, height: 700 },
};

function notesSlots(words: string): string {
  const { picture } = notesFrames;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(picture)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(notesFrames.words)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>${words}</p:txBody></p:sp>`;
}

/** The size of a page of notes. */
export const notesSize = `<p:notesSz cx="${emu(720)}" cy="${emu(1280)}"/>`;

/** The master of the pages of notes. */
export function renderNotesMaster(): string {
  return `<p:notesMaster ${namespaces}><p:cSld>${background}${shapeTree(notesSlots('<a:p/>'))}</p:cSld><p:clrMap ${colorMap}/><p:notesStyle>${levelStyle(16, 'tx1', 'mn')}</p:notesStyle></p:notesMaster>`;
}

/** The notes of a slide; `words` are paragraphs. */
export function renderNotesSlide(words: string): string {
  return `<p:notes ${namespaces}><p:cSld>${shapeTree(notesSlots(words))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
