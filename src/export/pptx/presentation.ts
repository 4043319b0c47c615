/** A talk as a PowerPoint file: from its slides and its data, without a page. */
import type { Chart } from '../../chart/chart.ts';
import type { Theme } from '../../chart/theme.ts';
import type { Story } from '../../data/story.ts';
import { placesOf, renderSlide } from '../../slide/render.ts';
import type { Deck, Light } from '../../slide/slide.ts';
import { stepNames } from '../../slide/steps.ts';
import { tellOf } from '../../slide/tell.ts';
import { renderChartPart } from './chart-part.ts';
import { drawStill } from './draw-still.ts';
import {
  layouts,
  notesSize,
  renderLayout,
  renderMaster,
  renderNotesMaster,
  renderNotesSlide,
} from './layouts.ts';
import { parseMarkup, renderParagraphs, untilStep } from './markup.ts';
import { nativeOf } from './native.ts';
import { OfficePackage, Relationships } from './package.ts';
import { lights, readPalette, renderTheme } from './palette.ts';
import { renderDrawing } from './shapes.ts';
import { type RenderFigure, readSection, renderSlidePart } from './slide-part.ts';
import { writeWorkbook } from './workbook.ts';
import { emu, escapeXml, namespaces, placed } from './xml.ts';

const kind = 'application/vnd.openxmlformats-officedocument.presentationml';
const drawing = 'application/vnd.openxmlformats-officedocument';

/** One slide of the file: a slide of the talk at one of its steps. */
export interface Sheet {
  id: string;
  act: string;
  light: Light;
  path: string;
  /** How many of the slide's presses came before. */
  step: number;
}

/** The slides of the file in order: each of the talk once, with all its steps, or once a step. */
export function sheetsOf(
  deck: Deck,
  story: Story,
  isByStep: boolean,
): (Sheet & ReturnType<typeof placesOf>[number])[] {
  const tell = tellOf(story);
  const sheets = placesOf(deck).flatMap(({ slide, place }) => {
    const count = stepNames(slide.content(tell, story), story).length;
    const steps = isByStep ? Array.from({ length: count + 1 }, (_, step) => step) : [count];
    return steps.map((step) => ({
      slide,
      place,
      step,
      id: slide.id,
      act: place.act.id,
      light: place.act.light,
    }));
  });
  return sheets.map((sheet, index) => ({ ...sheet, path: `ppt/slides/slide${index + 1}.xml` }));
}

/** Writes the parts of one file. */
class Writer {
  readonly file = new OfficePackage();
  readonly links = new Relationships();
  readonly palettes: ReadonlyMap<string, Theme>;
  #charts = 0;
  readonly deck: Deck;
  readonly story: Story;

  constructor(deck: Deck, story: Story, css: string) {
    this.deck = deck;
    this.story = story;
    this.palettes = new Map(lights.map((light) => [light, readPalette(css, light)]));
  }

  theme(light: string): Theme {
    const theme = this.palettes.get(light);
    if (!theme) throw new Error(`the light "${light}" has no master`);
    return theme;
  }

  /** Adds the masters; gives their ids in the presentation. */
  addMasters(): string {
    let id = 2_147_483_648;
    return lights
      .map((light, at) => {
        const number = at + 1;
        const links = new Relationships();
        const own = id;
        const ids = layouts.map((layout, index) => {
          const path = `ppt/slideLayouts/slideLayout${at * layouts.length + index + 1}.xml`;
          const back = new Relationships();
          back.idOf('slideMaster', `ppt/slideMasters/slideMaster${number}.xml`);
          this.file.add(path, `${kind}.slideLayout+xml`, renderLayout(layout), back);
          return { id: own + index + 1, link: links.idOf('slideLayout', path) };
        });
        id = own + layouts.length + 1;
        this.addTheme(number, light, links);
        this.file.add(
          `ppt/slideMasters/slideMaster${number}.xml`,
          `${kind}.slideMaster+xml`,
          renderMaster(ids),
          links,
        );
        return `<p:sldMasterId id="${own}" r:id="${this.links.idOf('slideMaster', `ppt/slideMasters/slideMaster${number}.xml`)}"/>`;
      })
      .join('');
  }

  addTheme(number: number, light: string, links: Relationships): void {
    const path = `ppt/theme/theme${number}.xml`;
    this.file.add(path, `${drawing}.theme+xml`, renderTheme(light, this.theme(light)));
    links.idOf('theme', path);
  }

  /** The figure of a chart at a step: a native chart where Office has one, and shapes otherwise. */
  figureOf(chart: Chart, step: number, light: Light, links: Relationships): RenderFigure {
    const theme = this.theme(light);
    const { steps, caption, rows, derivedAs } = chart.content(this.story);
    const shown = steps[step];
    if (!shown) throw new Error(`the chart "${chart.id}" has no step ${step}`);
    const still = shown.draw(theme);
    const native = nativeOf(still, caption, rows, theme.ground);
    const alt = [shown.sentence, derivedAs && `${derivedAs}: derived.`].filter(Boolean).join(' ');
    const { lang } = this.deck;
    if (!native) {
      return (frame, nextId) =>
        renderDrawing(drawStill(still, frame.width, frame.height), {
          frame,
          theme,
          name: caption,
          alt,
          lang,
          nextId,
        });
    }
    this.#charts += 1;
    const path = `ppt/charts/chart${this.#charts}.xml`;
    const book = `ppt/embeddings/data${this.#charts}.xlsx`;
    const own = new Relationships();
    const bookId = own.idOf('package', book);
    this.file.add(book, 'workbook', writeWorkbook(native, this.story));
    this.file.add(
      path,
      `${drawing}.drawingml.chart+xml`,
      renderChartPart(theme, native, bookId),
      own,
    );
    const id = links.idOf('chart', path);
    return (frame, nextId) =>
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${nextId()}" name="${escapeXml(caption)}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placed(frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`;
  }

  addSlide(sheet: ReturnType<typeof sheetsOf>[number], sheets: readonly Sheet[]): void {
    const { slide, place, step, light, path } = sheet;
    const content = slide.content(tellOf(this.story), this.story);
    const links = new Relationships();
    const layout = lights.indexOf(light) * layouts.length + layouts.indexOf(content.layout) + 1;
    links.idOf('slideLayout', `ppt/slideLayouts/slideLayout${layout}.xml`);
    const later = new Set(stepNames(content, this.story).slice(step));
    const section = parseMarkup(
      renderSlide(slide, place, tellOf(this.story), this.story).toString(),
    );
    const words = readSection(untilStep(section, later));
    const linkTo = (address: string): string | undefined => {
      if (!address.startsWith('#/')) return `r:id="${links.idOf('hyperlink', address, true)}"`;
      const target = sheets.find(({ id }) => id === address.slice(2));
      return (
        target && `r:id="${links.idOf('slide', target.path)}" action="ppaction://hlinksldjump"`
      );
    };
    const figure =
      content.layout === 'text' ? undefined : this.figureOf(content.chart, step, light, links);
    const { lang } = this.deck;
    const xml = renderSlidePart(content.layout, words, figure, { lang, linkTo });
    this.addNotes(
      path,
      renderParagraphs(words.notes, { size: 16, lang, linkTo: () => undefined }),
      links,
    );
    this.file.add(path, `${kind}.slide+xml`, xml, links);
  }

  addNotes(slide: string, words: string, links: Relationships): void {
    const path = slide.replace('slides/slide', 'notesSlides/notesSlide');
    const own = new Relationships();
    own.idOf('notesMaster', 'ppt/notesMasters/notesMaster1.xml');
    own.idOf('slide', slide);
    this.file.add(path, `${kind}.notesSlide+xml`, renderNotesSlide(words), own);
    links.idOf('notesSlide', path);
  }

  addNotesMaster(): string {
    const links = new Relationships();
    this.addTheme(lights.length + 1, 'bright', links);
    this.file.add(
      'ppt/notesMasters/notesMaster1.xml',
      `${kind}.notesMaster+xml`,
      renderNotesMaster(),
      links,
    );
    return this.links.idOf('notesMaster', 'ppt/notesMasters/notesMaster1.xml');
  }
}

/** A number that Office takes for a section's name in the world: of the act's place, the same each time. */
function guidOf(number: number): string {
  return `{6F1D2A00-0000-4000-8000-${String(number + 1).padStart(12, '0')}}`;
}

function renderSections(deck: Deck, sheets: readonly Sheet[]): string {
  const sections = deck.acts.map(({ id, name }, at) => {
    const own = sheets.flatMap((sheet, index) =>
      sheet.act === id ? [`<p14:sldId id="${256 + index}"/>`] : [],
    );
    return `<p14:section name="${escapeXml(name ?? id)}" id="${guidOf(at)}"><p14:sldIdLst>${own.join('')}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.join('')}</p14:sectionLst></p:ext></p:extLst>`;
}

function addProperties(
  { title, description, author, lang }: Deck,
  file: OfficePackage,
  root: Relationships,
): void {
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

/** The file: its bytes and how many slides it has. `css` is the style sheet that has the palette. */
export function writePresentation(
  deck: Deck,
  story: Story,
  css: string,
  isByStep = false,
): { bytes: Uint8Array; slides: number } {
  const writer = new Writer(deck, story, css);
  const sheets = sheetsOf(deck, story, isByStep);
  const masters = writer.addMasters();
  const notesMaster = writer.addNotesMaster();
  for (const sheet of sheets) writer.addSlide(sheet, sheets);
  const ids = sheets.map(
    ({ path }, index) =>
      `<p:sldId id="${256 + index}" r:id="${writer.links.idOf('slide', path)}"/>`,
  );
  writer.links.idOf('theme', 'ppt/theme/theme1.xml');
  const xml = `<p:presentation ${namespaces}><p:sldMasterIdLst>${masters}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(1280)}" cy="${emu(720)}"/>${notesSize}${renderSections(deck, sheets)}</p:presentation>`;
  const root = new Relationships();
  root.idOf('officeDocument', 'ppt/presentation.xml');
  writer.file.add('ppt/presentation.xml', `${kind}.presentation.main+xml`, xml, writer.links);
  addProperties(deck, writer.file, root);
  return { bytes: writer.file.finish(root), slides: sheets.length };
}
