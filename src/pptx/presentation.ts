/** A talk as a PowerPoint file: from its slides and its data, without a page. */
import type { Story } from '../data/story.ts';
import { textOf } from '../deck/html.ts';
import { placesOf, renderSlide } from '../deck/render.ts';
import { type ColorScheme, contentOf, type Deck, stepNames } from '../deck/slide.ts';
import {
  addMasters,
  addNotesMaster,
  layoutPath,
  notesLinks,
  notesSize,
  renderNotesSlide,
} from './masters.ts';
import type { MeasureText } from './measure-text.ts';
import { contentKinds, OfficePackage, Relationships, type Writing } from './package.ts';
import { bodyFont, emu, escapeXml, namespaces, readTheme } from './palette.ts';
import { readSlide, renderParagraphs } from './paragraphs.ts';
import { addFigure, renderSlidePart } from './slide-part.ts';

/** One slide of the file: a slide of the talk at one of its steps. */
export type Sheet = ReturnType<typeof placesOf>[number] & {
  /** The part's path. */
  path: string;
  /** How many of the slide's presses came before. */
  step: number;
};

/** The slides of the file: each of the talk once, with all its steps, or once a step. */
export function sheetsOf(deck: Deck, story: Story, isByStep: boolean): Sheet[] {
  const sheets = placesOf(deck).flatMap(({ slide, place }) => {
    const count = stepNames(contentOf(slide, story), story).length;
    const steps = isByStep ? Array.from({ length: count + 1 }, (_, step) => step) : [count];
    return steps.map((step) => ({ slide, place, step }));
  });
  return sheets.map((sheet, index) => ({ ...sheet, path: `ppt/slides/slide${index + 1}.xml` }));
}

/** The id of a slide in the presentation, by its number from 0. */
export function slideId(index: number): number {
  return 256 + index;
}

/** A number that Office takes for a section's name in the world: of the act's place, the same each time. */
function guidOf(number: number): string {
  return `{6F1D2A00-0000-4000-8000-${String(number + 1).padStart(12, '0')}}`;
}

/** The acts as sections. */
export function renderSections({ acts }: Deck, sheets: readonly Sheet[]): string {
  const sections = acts.map(({ id, name }, at) => {
    const own = sheets.flatMap(({ place }, index) =>
      place.act.id === id ? [`<p14:sldId id="${slideId(index)}"/>`] : [],
    );
    return `<p14:section name="${escapeXml(name ?? id)}" id="${guidOf(at)}"><p14:sldIdLst>${own.join('')}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.join('')}</p14:sectionLst></p:ext></p:extLst>`;
}

const kind = contentKinds.presentation;

/** A link to an address, or to the slide of the file that it names; none where that is not there. */
function linking(links: Relationships, sheets: readonly Sheet[]) {
  return (address: string): string | undefined => {
    if (!address.startsWith('#/')) return `r:id="${links.idOf('hyperlink', address, true)}"`;
    const target = sheets.find(({ slide }) => slide.id === address.slice(2));
    return target && `r:id="${links.idOf('slide', target.path)}" action="ppaction://hlinksldjump"`;
  };
}

/** Adds a slide with its figure and its notes. */
function addSlide(writing: Writing, sheet: Sheet, sheets: readonly Sheet[]): void {
  const { file, story, deck, measure } = writing;
  const { slide, place, step, path } = sheet;
  const { scheme } = place.act;
  const content = contentOf(slide, story);
  const links = new Relationships();
  links.idOf('slideLayout', layoutPath(scheme, content.layout));
  const later = new Set(stepNames(content, story).slice(step));
  const { layout } = content;
  const words = readSlide(renderSlide(slide, place, story, true), layout, later);
  const atMarks = words.atMarks.map(textOf).join(' ');
  const { lang } = deck;
  const number = sheets.indexOf(sheet) + 1;
  const onSlide = { step, scheme, atMarks };
  const figure =
    content.layout === 'text'
      ? undefined
      : addFigure(writing, content.chart, onSlide, links, number);
  const linkTo = linking(links, sheets);
  const xml = renderSlidePart(layout, words, figure, { lang, linkTo, measure });
  const notes = path.replace('slides/slide', 'notesSlides/notesSlide');
  const paragraphs = renderParagraphs(words.notes, { size: 16, lang, linkTo: () => undefined });
  file.add(notes, `${kind}.notesSlide+xml`, renderNotesSlide(paragraphs), notesLinks(path));
  links.idOf('notesSlide', notes);
  file.add(path, `${kind}.slide+xml`, xml, links);
}

function addProperties({ file, deck }: Writing, root: Relationships): void {
  const { title, description, author, lang } = deck;
  file.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(description)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${escapeXml(lang)}</dc:language></cp:coreProperties>`,
  );
  root.idOf(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
}

/** What the deck looks like: the style sheet that has the palette, and the widths of its type. */
export interface Look {
  css: string;
  measure: MeasureText;
}

/** The file: its bytes and how many slides it has, one a slide of the talk or one for each of its steps. */
export function writePresentation(
  deck: Deck,
  story: Story,
  { css, measure }: Look,
  isByStep = false,
): { bytes: Uint8Array; slides: number } {
  const file = new OfficePackage();
  const links = new Relationships();
  const themeOf = (scheme: ColorScheme) => readTheme(css, scheme);
  const writing = { file, links, deck, story, themeOf, measure };
  const sheets = sheetsOf(deck, story, isByStep);
  const masters = addMasters(writing);
  const notesMaster = addNotesMaster(writing);
  for (const sheet of sheets) addSlide(writing, sheet, sheets);
  const ids = sheets.map(
    ({ path }, index) => `<p:sldId id="${slideId(index)}" r:id="${links.idOf('slide', path)}"/>`,
  );
  links.idOf('theme', 'ppt/theme/theme1.xml');
  const xml = `<p:presentation ${namespaces}><p:sldMasterIdLst>${masters}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(1280)}" cy="${emu(720)}"/>${notesSize}<p:defaultTextStyle><a:lvl1pPr><a:defRPr>${bodyFont}</a:defRPr></a:lvl1pPr></p:defaultTextStyle>${renderSections(deck, sheets)}</p:presentation>`;
  const root = new Relationships();
  root.idOf('officeDocument', 'ppt/presentation.xml');
  file.add('ppt/presentation.xml', `${kind}.presentation.main+xml`, xml, links);
  addProperties(writing, root);
  return { bytes: file.finish(root), slides: sheets.length };
}
