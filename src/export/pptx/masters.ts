/** Adds a master a light with its layouts and its theme, and the master of the notes. */
import type { Light } from '../../slide/slide.ts';
import { renderLayout, renderMaster } from './layouts.ts';
import { renderNotesMaster } from './notes-part.ts';
import { Relationships } from './package.ts';
import { lights, renderTheme } from './palette.ts';
import { type Layout, layouts } from './plans.ts';
import { contentKinds, type Writing } from './writing.ts';

/** The first id that a master may have. */
const firstId = 2_147_483_648;

const notesMaster = 'ppt/notesMasters/notesMaster1.xml';

/** The path of the layout for a kind of slide in a light. */
export function layoutPath(light: Light, layout: Layout): string {
  const number = lights.indexOf(light) * layouts.length + layouts.indexOf(layout) + 1;
  return `ppt/slideLayouts/slideLayout${number}.xml`;
}

function addTheme({ file, themes }: Writing, number: number, light: Light, links: Relationships) {
  const path = `ppt/theme/theme${number}.xml`;
  file.add(path, `${contentKinds.drawing}.theme+xml`, renderTheme(light, themes[light]));
  links.idOf('theme', path);
}

/** Adds the masters; gives their list in the presentation. */
export function addMasters(writing: Writing): string {
  const { file } = writing;
  const list = lights.map((light, at) => {
    // A master and its layouts are numbered in one row.
    const id = firstId + at * (layouts.length + 1);
    const master = `ppt/slideMasters/slideMaster${at + 1}.xml`;
    const links = new Relationships();
    const ids = layouts.map((layout, index) => {
      const path = layoutPath(light, layout);
      const back = new Relationships();
      back.idOf('slideMaster', master);
      file.add(path, `${contentKinds.presentation}.slideLayout+xml`, renderLayout(layout), back);
      return { id: id + index + 1, link: links.idOf('slideLayout', path) };
    });
    addTheme(writing, at + 1, light, links);
    file.add(master, `${contentKinds.presentation}.slideMaster+xml`, renderMaster(ids), links);
    return `<p:sldMasterId id="${id}" r:id="${writing.links.idOf('slideMaster', master)}"/>`;
  });
  return list.join('');
}

/** Adds the master of the notes; gives the id by which the presentation finds it. */
export function addNotesMaster(writing: Writing): string {
  const links = new Relationships();
  addTheme(writing, lights.length + 1, 'bright', links);
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
