/** Adds a master a light with its layouts and its theme, and the master of the notes. */

import type { ColorScheme } from '../deck/slide.ts';
import { type Layout, layouts } from './layouts.ts';
import { contentKinds, Relationships, type Writing } from './package.ts';
import { colorSchemes, emu, namespaces, placed, renderTheme } from './palette.ts';
import { levelStyle, placeholdersOf, shapeTree } from './placeholders.ts';

/** What all slides of a master stand on. */
export const background =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** A layout, named as the kind of slide. */
export function renderLayout(layout: Layout): string {
  return `<p:sldLayout ${namespaces} preserve="1" userDrawn="1"><p:cSld name="${layout}">${shapeTree(placeholdersOf(layout))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** Which colour of the theme each name means. */
export const colorMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** A master, with the ids by which it lists its layouts. */
export function renderMaster(layoutIds: readonly { id: number; link: string }[]): string {
  const list = layoutIds
    .map(({ id, link }) => `<p:sldLayoutId id="${id}" r:id="${link}"/>`)
    .join('');
  const slots = placeholdersOf('text')
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

/** The first id that a master may have. */
const firstId = 2_147_483_648;

const notesMaster = 'ppt/notesMasters/notesMaster1.xml';

/** The path of the layout for a kind of slide in a light. */
export function layoutPath(scheme: ColorScheme, layout: Layout): string {
  const number = colorSchemes.indexOf(scheme) * layouts.length + layouts.indexOf(layout) + 1;
  return `ppt/slideLayouts/slideLayout${number}.xml`;
}

function addTheme(
  { file, themeOf }: Writing,
  number: number,
  scheme: ColorScheme,
  links: Relationships,
) {
  const path = `ppt/theme/theme${number}.xml`;
  file.add(path, `${contentKinds.drawing}.theme+xml`, renderTheme(scheme, themeOf(scheme)));
  links.idOf('theme', path);
}

/** Adds the masters; gives their list in the presentation. */
export function addMasters(writing: Writing): string {
  const { file } = writing;
  const list = colorSchemes.map((scheme, at) => {
    // A master and its layouts are numbered in one row.
    const id = firstId + at * (layouts.length + 1);
    const master = `ppt/slideMasters/slideMaster${at + 1}.xml`;
    const links = new Relationships();
    const ids = layouts.map((layout, index) => {
      const path = layoutPath(scheme, layout);
      const back = new Relationships();
      back.idOf('slideMaster', master);
      file.add(path, `${contentKinds.presentation}.slideLayout+xml`, renderLayout(layout), back);
      return { id: id + index + 1, link: links.idOf('slideLayout', path) };
    });
    addTheme(writing, at + 1, scheme, links);
    file.add(master, `${contentKinds.presentation}.slideMaster+xml`, renderMaster(ids), links);
    return `<p:sldMasterId id="${id}" r:id="${writing.links.idOf('slideMaster', master)}"/>`;
  });
  return list.join('');
}

/** Adds the master of the notes; gives the id by which the presentation finds it. */
export function addNotesMaster(writing: Writing): string {
  const links = new Relationships();
  addTheme(writing, colorSchemes.length + 1, 'bright', links);
  const kind = `${contentKinds.presentation}.notesMaster+xml`;
  writing.file.add(notesMaster, kind, renderNotesMaster(), links);
  return writing.links.idOf('notesMaster', notesMaster);
}

/** The relationships of a page of notes: to its slide and to the master of the notes. */
export function notesLinks(slide: string): Relationships {
  const links = new Relationships();
  links.idOf('notesMaster', notesMaster);
  links.idOf('slide', slide);
  return links;
}
