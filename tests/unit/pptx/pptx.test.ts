import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { matches, select, selectAll } from 'hast-util-select';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { deck } from '../../../slides/index.ts';
import { formatDate, formatShortDate, toYears } from '../../../src/data/dates.ts';
import { formatDatum } from '../../../src/data/format.ts';
import { stepsIn, textOf } from '../../../src/deck/html.ts';
import { cueOf } from '../../../src/deck/render.ts';
import { plotOf } from '../../../src/pptx/chart-part.ts';
import { plans } from '../../../src/pptx/layouts.ts';
import { readLetterWidths } from '../../../src/pptx/measure-text.ts';
import { numberFormat } from '../../../src/pptx/palette.ts';
import { writePresentation } from '../../../src/pptx/presentation.ts';
import { placeOn } from '../../../src/pptx/time-axis.ts';
import { nativesOf } from '../../support/natives.ts';
import { slides, story } from '../../support/story.ts';
import { theme } from '../../support/theme.ts';

const look = {
  css: readFileSync('src/style/tokens.css', 'utf8'),
  measure: readLetterWidths(),
};
let files: Readonly<Record<string, Uint8Array>> = {};
let parts: ReadonlyMap<string, string>;
let books: ReadonlyMap<string, string>;

function textsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

beforeAll(() => {
  files = unzipSync(writePresentation(deck, story, look).bytes);
  parts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  books = new Map(
    Object.entries(files)
      .filter(([path]) => path.endsWith('.xlsx'))
      .map(([path, bytes]) => [path, textsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '']),
  );
}, 120_000);

const partsIn = (folder: string) =>
  [...parts].filter(([path]) => posix.dirname(path) === `ppt/${folder}`);
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const bare = (words: string) => words.replace(/\s+/g, '');

/** Each chart that is a native one, with the number of its slide. */
function natives() {
  return slides.flatMap(({ id, content }, index) => {
    if (content.layout === 'text') return [];
    const native = nativesOf(content.chart).at(-1);
    return native ? [{ id, slide: index + 1, chart: content.chart, native }] : [];
  });
}

const chartOn = (slide: string) =>
  parts.get(`ppt/charts/chart${slides.findIndex(({ id }) => id === slide) + 1}.xml`) ?? '';

const bookOn = (slide: number) => files[`ppt/embeddings/data${slide}.xlsx`] ?? new Uint8Array();

const sheetOn = (slide: number) => books.get(`ppt/embeddings/data${slide}.xlsx`) ?? '';

/** The cells of a sheet by their place: "B2". */
function cellsOf(sheet: string): Record<string, string> {
  const cells = sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<is><t>|(?:<f>[^<]*<\/f>)?<v>)([^<]*)/g);
  return Object.fromEntries([...cells].map(([, at = '', words = '']) => [at, unescaped(words)]));
}

/** The first day of a date, a month or a year. */
function dayOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

describe('the deck for PowerPoint', () => {
  test('leads to no part that is missing, and has none that nothing leads to', () => {
    const led = new Set<string>();
    for (const [path, text] of parts) {
      if (!path.endsWith('.rels')) continue;
      const folder = posix.join(posix.dirname(path), '..');
      for (const [entry] of text.matchAll(/<Relationship [^>]*>/g)) {
        const target = /Target="([^"]*)"/.exec(entry)?.[1] ?? '';
        if (!entry.includes('TargetMode="External"')) led.add(posix.join(folder, target));
      }
    }
    const own = [...parts.keys()].filter((path) => !/\.rels$|^\[Content/.test(path));
    expect([...led].toSorted()).toEqual(own.toSorted());
  });

  test('names the type of each part, and of nothing that is not there', () => {
    const named = all(parts.get('[Content_Types].xml') ?? '', /PartName="\/([^"]*)"/g);
    const own = [...parts.keys()].filter(
      (path) => /\.xml$/.test(path) && !path.startsWith('[Content'),
    );
    expect(named.toSorted()).toEqual(own.toSorted());
  });

  test('says on each slide the words of the page, and once; what the page says at marks, a drawing says there', () => {
    const found = partsIn('slides').map(([, text]) => ({
      words: bare(unescaped(all(text, /<a:t>([^<]*)<\/a:t>/g).join(''))),
      alternatives: bare(unescaped(all(text, / descr="([^"]*)"/g).join(''))),
      isDrawn: text.includes('<a:custGeom>'),
    }));
    let atMarks = 0;
    const read = 'h1, h2, h3, .kicker, .lead, .subtitle, .captions > *, .body > *, .source';
    slides.forEach(({ id, section, content }, index) => {
      const { words = '', alternatives = '', isDrawn } = found[index] ?? {};
      const isOver = isDrawn && content.layout === 'plot';
      const isScene = ['cover', 'full'].includes(content.layout);
      for (const element of selectAll(read, section)) {
        if (matches('.note', element)) continue;
        const text = bare(textOf(element));
        const isAtMark =
          (isOver && matches('p.fragment', element) && !select('q, .aside', element)) ||
          (isScene && !matches('h1, h2, h3, .kicker, .source', element));
        if (isAtMark) atMarks += 1;
        expect(isAtMark ? alternatives : words, id).toContain(text);
        if (isAtMark && text) expect(words, id).not.toContain(text);
      }
    });
    expect(atMarks).toBeGreaterThan(8);
  });

  test('gives each slide one title, ids of its own, and each graphic an alternative text', () => {
    expect(partsIn('slides')).toHaveLength(slides.length);
    for (const [path, text] of partsIn('slides')) {
      expect(all(text, /(<p:ph type="title"\/>)/g), path).toHaveLength(1);
      const ids = all(text, /<p:cNvPr id="(\d+)"/g);
      expect(new Set(ids).size, path).toBe(ids.length);
      const graphics = all(text, /<p:(?:nvGraphicFramePr|nvGrpSpPr)>(<p:cNvPr [^>]*>)/g).slice(1);
      for (const graphic of graphics) expect(graphic, path).toMatch(/descr="[^"]{20,}"/);
    }
  });

  test('draws a chart of lines or columns as one that can be edited, and all others as shapes', () => {
    const isNative = slides.map(({ content }) => {
      if (content.layout === 'text') return 'words';
      const step = content.chart.content(story).steps.at(-1);
      const form = step && 'spec' in step ? step.spec.form : '';
      return ['line', 'columns'].includes(form) ? 'chart' : 'shapes';
    });
    const found = partsIn('slides').map(([, text]) =>
      text.includes('<p:graphicFrame>')
        ? 'chart'
        : text.includes('<a:custGeom>')
          ? 'shapes'
          : 'words',
    );
    expect(found).toEqual(isNative);
    expect(found.filter((kind) => kind === 'chart').length).toBe(partsIn('charts').length);
    expect(found).toContain('shapes');
  });

  test('has in each chart axes that are there, no empty value, and a workbook with the same values', () => {
    expect(partsIn('charts').length).toBeGreaterThan(0);
    for (const [path, text] of partsIn('charts')) {
      const plot = text.replace(/<c:(cat|date|val)Ax>[\s\S]*/, '');
      const used = all(plot, /<c:axId val="(\d+)"/g);
      const defined = all(text, /<c:(?:cat|date|val)Ax><c:axId val="(\d+)"/g);
      expect(used.toSorted(), path).toEqual(defined.toSorted());
      expect(text, path).not.toMatch(/<c:v><\/c:v>|<c:v\/>/);
      const cells = cellsOf(sheetOn(Number(/\d+/.exec(path)?.[0])));
      const columns = all(text, /<c:val>([\s\S]*?)<\/c:val>/g);
      expect(columns.length, path).toBeGreaterThan(0);
      for (const column of columns) {
        const letter = /<c:f>Data!\$([A-Z]+)\$2:/.exec(column)?.[1];
        const points = [...column.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g)];
        expect(points.length, path).toBeGreaterThan(0);
        for (const [, at, value] of points) expect(cells[`${letter}${Number(at) + 2}`]).toBe(value);
      }
    }
  });

  test('has in the workbook of each chart, cell by cell, what the data file says', async () => {
    const found = natives();
    expect(found.length).toBeGreaterThan(0);
    for (const { slide, native } of found) {
      const { dates, series } = native;
      const [heads = [], ...rows] = await readSheet(Buffer.from(bookOn(slide)));
      const said = ['Unit', 'In words', 'As of', 'Remark', 'Source'];
      const names = series.map(({ name }) => name);
      expect(heads).toEqual(['Date', ...names, ...said]);
      expect(rows).toHaveLength(dates.length);
      rows.forEach(([name, ...cells], row) => {
        const data = series.map(({ cells: own }) => own[row]?.mark.datum);
        expect(cells.slice(0, series.length)).toEqual(data.map((datum) => datum?.value ?? null));
        const known = data.filter((datum) => datum !== undefined);
        const [first] = known;
        expect(name).toEqual(dayOf(dates[row] ?? ''));
        const [unit, words, asOf, remark, source] = cells.slice(series.length).map(String);
        if (!first) return;
        expect(unit).toBe(first.unit.name);
        const isDerived = known.some(({ confidence }) => confidence === 'derived');
        expect(remark?.includes('Our estimate.')).toBe(isDerived);
        for (const datum of known) {
          expect(words).toContain(formatDatum(datum));
          expect(asOf).toContain(formatDate(datum.date));
          for (const id of datum.sources) expect(source).toContain(story.source(id).url);
        }
      });
    }
  });

  test('writes values only where the stage does, and marks its events at their dates', () => {
    for (const { id, slide, native } of natives()) {
      if (native.form !== 'line') continue;
      const labels = all(chartOn(id), /<c:dLbl>([\s\S]*?)<\/c:dLbl>/g);
      native.row.forEach(({ datum, isWritten }, at) => {
        const isThere = labels.some(
          (label) => label.includes(`<c:idx val="${at}"/>`) && !label.includes('<c:delete'),
        );
        expect(isThere, `${id}: ${datum.date}`).toBe(isWritten);
      });
      const events = native.events.map(({ event }) => event);
      const drawing = parts.get(`ppt/drawings/drawing${slide}.xml`) ?? '';
      expect(all(drawing, /<a:t>([^<]*)/g).toSorted(), id).toEqual(
        events.flatMap(({ short, date }) => [short, formatShortDate(date)]).toSorted(),
      );
      const xs = all(drawing, /<cdr:cxnSp|<cdr:x>([^<]*)/g).filter(Boolean);
      const { figure } = plans[slides[slide - 1]?.content.layout ?? 'plot'];
      const { x, width } = plotOf(native, figure);
      for (const { short, date } of events) {
        const wanted = (x + placeOn(native.time, date) * width) / figure.width;
        const nearest = Math.min(...xs.map((at) => Math.abs(Number(at) - wanted)));
        expect(nearest, `${id}: ${short}`).toBeLessThan(0.001);
      }
    }
  });

  test('breaks a line where a value is derived, marks it hollow and in a form of its own, and colours it as the stage does', () => {
    for (const { id, slide, native } of natives()) {
      if (native.form !== 'line') continue;
      const { row, series } = native;
      const drawn = all(chartOn(id), /<c:ser>([\s\S]*?)<\/c:ser>/g);
      expect(drawn).toHaveLength(series.length);
      row.forEach(({ datum, color }, at) => {
        const name = `${id}: ${datum.date}`;
        const part =
          drawn[series.findIndex(({ cells }, number) => cells[at]?.home === number)] ?? '';
        const isDerived = datum.confidence === 'derived';
        const look = part.replace(/<c:dPt>[\s\S]*/, '');
        expect(look.includes('<a:prstDash val="sysDash"/>'), name).toBe(isDerived);
        expect(/<c:symbol val="(\w+)"/.exec(look)?.[1], name).toBe(
          isDerived ? 'diamond' : 'circle',
        );
        const inner = /<c:marker>[\s\S]*?<c:spPr><a:solidFill><a:schemeClr val="(\w+)"/.exec(
          look,
        )?.[1];
        expect(inner === 'bg1', name).toBe(isDerived);
        // The stretch that leads to it is drawn in its own series, or in one that repeats it.
        const leading = series.filter(({ cells }) => cells[at - 1] && cells[at]);
        expect(leading, name).toHaveLength(at === 0 ? 0 : 1);
        const isDashed = isDerived || row[at - 1]?.datum.confidence === 'derived';
        if (at > 0) expect(leading[0]?.style?.isDashed, name).toBe(isDashed);
        const accent = { [theme.loss]: 'accent4', [theme.money]: 'accent1' }[color];
        expect(look, name).toMatch(
          new RegExp(`^(?:(?!<c:marker>).)*<a:schemeClr val="${accent}">`),
        );
      });
      // What a line leads on from is a formula: who changes the value moves both.
      const cells = sheetOn(slide);
      for (const [, place, formula] of cells.matchAll(/<c r="([A-Z]+\d+)"><f>([A-Z]+\d+)<\/f>/g)) {
        const own = cellsOf(cells);
        expect(own[place ?? '']).toBe(own[formula ?? '']);
      }
    }
  });

  test('stands columns at dates within a year in even steps of months, wide, and fades what its source leaves open', () => {
    for (const { id, native } of natives()) {
      const chart = chartOn(id);
      if (native.form !== 'columns') {
        expect(chart, id).not.toContain('<a:gradFill');
        continue;
      }
      const { series, dates, time } = native;
      if (time.unit === 'years') expect(chart, id).toContain('<c:baseTimeUnit val="years"/>');
      else {
        const months = dates.map((date) => Math.floor(toYears(date) * 12));
        const steps = months.slice(1).map((month, at) => month - (months[at] ?? 0));
        expect(new Set(steps).size, id).toBe(1);
        expect(chart, id).not.toContain('<c:dateAx>');
        expect(Number(/<c:gapWidth val="(\d+)"/.exec(chart)?.[1]), id).toBeLessThanOrEqual(50);
      }
      series[0]?.cells.forEach((cell, at) => {
        const point = new RegExp(`<c:dPt><c:idx val="${at}"/>[\\s\\S]*?</c:dPt>`).exec(chart)?.[0];
        const isOpen = cell !== undefined && ['over', 'under'].includes(cell.mark.datum.about);
        expect(point?.includes('<a:gradFill') ?? false, `${id}: ${dates[at]}`).toBe(isOpen);
      });
    }
  });

  test('counts axes as the stage does: from a bare 0, in three to six steps', () => {
    const charts = natives();
    expect(charts.length).toBeGreaterThan(0);
    for (const { id, native } of charts) {
      const axis = /<c:valAx>[\s\S]*/.exec(chartOn(id))?.[0] ?? '';
      const step = Number(/<c:majorUnit val="([\d.]+)"/.exec(axis)?.[1]);
      expect([3, 4, 5, 6], id).toContain(Math.round((native.scale.max - native.scale.min) / step));
      expect(axis, id).toMatch(/<c:numFmt formatCode="\[=0\]0;/);
    }
  });

  test('sets long lists of sources in two columns of about one length, no smaller than 16 pixels', () => {
    const lists = slides.flatMap(({ id }, index) =>
      id.startsWith('sources-') ? [parts.get(`ppt/slides/slide${index + 1}.xml`) ?? ''] : [],
    );
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      const boxes = [...list.matchAll(/name="Words"[\s\S]*?<\/p:sp>/g)].map(([box]) => box);
      expect(boxes).toHaveLength(2);
      const lengths = boxes.map((box) => all(box, /<a:t>([^<]*)/g).join('').length);
      expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) * 0.75);
      for (const size of all(boxes.join(''), / sz="(\d+)"/g))
        expect(Number(size)).toBeGreaterThanOrEqual(1200);
    }
  });

  test('keeps the notes master, the notes with their cues, the language and a section an act', () => {
    const presentation = parts.get('ppt/presentation.xml') ?? '';
    expect(presentation).toMatch(/<p:notesMasterId r:id="rId\d+"\/>/);
    expect(all(presentation, /<p14:section (name)=/g)).toHaveLength(deck.acts.length);
    slides.forEach(({ content, id }, index) => {
      const notes = parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`) ?? '';
      expect(notes).toContain('lang="en"');
      for (const cue of Object.keys(content.notes.steps ?? {}))
        expect(notes, id).toContain(`<a:t>${cueOf(cue, content, story)}:</a:t>`);
    });
  });

  test('has a slide for each step where that is asked for, and leaves out what comes later', {
    timeout: 120_000,
  }, () => {
    const { bytes, slides: count } = writePresentation(deck, story, look, true);
    const steps = slides.map(({ content }) =>
      content.layout === 'text'
        ? stepsIn(content.body).length + 1
        : content.chart.content(story).steps.length,
    );
    expect(count).toBe(steps.reduce((sum, one) => sum + one, 0));
    const at = slides.findIndex(
      ({ content }, index) => content.layout === 'full' && (steps[index] ?? 1) > 1,
    );
    const before = steps.slice(0, at).reduce((sum, one) => sum + one, 0);
    const byStep = textsOf(bytes);
    const lengths = [1, steps[at] ?? 1].map(
      (step) => byStep.get(`ppt/slides/slide${before + step}.xml`)?.length ?? 0,
    );
    expect(lengths[0]).toBeLessThan(lengths[1] ?? 0);
  });

  test('keeps the axes of a chart through its steps', () => {
    for (const { id, chart } of natives()) {
      const [first, ...later] = nativesOf(chart).map(({ time, scale }) => ({ time, scale }));
      expect(first, id).toBeDefined();
      for (const one of later) expect(one, id).toEqual(first);
    }
  });

  test('writes a value with its own qualifier and unit, by a format that follows when it is changed', () => {
    const unit = {
      id: 'usd',
      one: 'US$ million',
      name: 'US$ million',
      prefix: '$',
      scale: 'million' as const,
    };
    const datum = {
      id: 'a',
      what: 'A',
      date: '2021',
      confidence: 'high' as const,
      sources: ['s'],
      unit,
    };
    expect(numberFormat({ ...datum, about: 'about', value: 2188 })).toBe('"about $"#,##0.0,"bn"');
    expect(numberFormat({ ...datum, about: 'exact', value: 446.7 })).toBe('"$"#,##0.0"m"');
  });
});
