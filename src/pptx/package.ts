/** An Office file as parts with relationships: what is added is named in the content types, and nothing else is. */
import { posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Theme } from '../charts/theme.ts';
import { formatDate } from '../data/dates.ts';
import { formatDatum, formatRemark } from '../data/format.ts';
import type { Story } from '../data/story.ts';
import type { ColorScheme, Deck } from '../deck/slide.ts';
import type { MeasureText } from './measure-text.ts';
import type { NativeChart } from './native.ts';
import { document, escapeXml } from './palette.ts';
import { toSerial } from './time-axis.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  /** The last word of its type: "slideLayout". */
  type: string;
  /** The path of a part, or an address. */
  target: string;
  isExternal?: boolean;
}

/** The relationships of one part; asking twice for the same gives the same id. */
export class Relationships {
  readonly all: Relationship[] = [];

  idOf(type: string, target: string, isExternal = false): string {
    const known = this.all.findIndex((one) => one.type === type && one.target === target);
    if (known >= 0) return `rId${known + 1}`;
    return `rId${this.all.push({ type, target, isExternal })}`;
  }
}

/** Gathers parts, and gives them as a file. */
export class OfficePackage {
  readonly #parts = new Map<string, { content: Uint8Array; type: string }>();

  /** Adds a part at a path without a leading slash, with its relationships. */
  add(path: string, type: string, content: string | Uint8Array, links = new Relationships()): void {
    if (this.#parts.has(path)) throw new Error(`the part "${path}" is there already`);
    const bytes = typeof content === 'string' ? strToU8(document(content)) : content;
    this.#parts.set(path, { content: bytes, type });
    this.#addLinks(path, links);
  }

  #addLinks(path: string, { all }: Relationships): void {
    if (all.length === 0) return;
    const folder = posix.dirname(path);
    const entries = all.map(({ type, target, isExternal }, index) => {
      const url = isExternal ? target : posix.relative(folder, target);
      const name = type.startsWith('http') ? type : `${office}/${type}`;
      return `<Relationship Id="rId${index + 1}" Type="${name}" Target="${escapeXml(url)}"${isExternal ? ' TargetMode="External"' : ''}/>`;
    });
    this.#parts.set(
      posix.join(path === '' ? '' : folder, '_rels', `${posix.basename(path)}.rels`),
      {
        type: '',
        content: strToU8(
          document(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
          ),
        ),
      },
    );
  }

  /** The bytes of the file, with the relationships of the file itself; the same parts give the same bytes. */
  finish(links: Relationships): Uint8Array {
    this.#addLinks('', links);
    const overrides = [...this.#parts].flatMap(([path, { type }]) =>
      type && !path.endsWith('.xlsx')
        ? `<Override PartName="/${path}" ContentType="${type}"/>`
        : [],
    );
    const workbooks = [...this.#parts.keys()].some((path) => path.endsWith('.xlsx'))
      ? '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
      : '';
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${workbooks}${overrides.join('')}</Types>`;
    const files = Object.fromEntries(
      [...this.#parts].map(([path, { content }]) => [path, content]),
    );
    return zipSync(
      { '[Content_Types].xml': strToU8(document(types)), ...files },
      { mtime: new Date(1980, 0, 2) },
    );
  }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** "C" for 2, "AA" for 26. */
export function columnName(index: number): string {
  const before = index < 26 ? '' : columnName(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + (index % 26));
}

function textCell(place: string, words: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(words)}</t></is></c>`;
}

/** How wide the columns are, in letters: the date or name, the values, and what is said of them. */
function renderWidths(count: number): string {
  const widths = [16, ...Array.from({ length: count }, () => 24), 14, 18, 18, 40, 60];
  const columns = widths.map((width, at) => {
    const number = at + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function renderSheet({ dates, series }: NativeChart, story: Story): string {
  const heads = [
    'Date',
    ...series.map(({ name }) => name),
    'Unit',
    'In words',
    'As of',
    'Remark',
    'Source',
  ];
  const rows = dates.map((date, index) => {
    const row = index + 2;
    const cells = series.map((one) => one.cells[index]);
    const data = cells.flatMap((cell, at) => (cell?.home === at ? cell.mark.datum : []));
    const name = `<c r="A${row}" s="1"><v>${toSerial(date)}</v></c>`;
    const values = cells.map((cell, at) => {
      if (!cell) return '';
      // What a line leads on from is written once, in its own column.
      const formula = cell.home === at ? '' : `<f>${columnName(cell.home + 1)}${row}</f>`;
      return `<c r="${columnName(at + 1)}${row}">${formula}<v>${cell.mark.datum.value}</v></c>`;
    });
    const each = (words: string[]) => [...new Set(words)].join('; ');
    const remarks = data.map(formatRemark);
    const sources = data.flatMap((datum) =>
      datum.sources.map((id) => {
        const { publisher, url } = story.source(id);
        return `${publisher}, ${url}`;
      }),
    );
    const words = [
      each(data.map(({ unit }) => unit.name)),
      each(data.map(formatDatum)),
      each(data.map(({ date }) => formatDate(date))),
      each(remarks),
      each(sources),
    ];
    return `<row r="${row}">${name}${values.join('')}${words.map((text, at) => (text ? textCell(`${columnName(series.length + 1 + at)}${row}`, text) : '')).join('')}</row>`;
  });
  return `<worksheet xmlns="${main}">${renderWidths(series.length)}<sheetData><row r="1">${heads.map((head, at) => textCell(`${columnName(at)}1`, head)).join('')}</row>${rows.join('')}</sheetData></worksheet>`;
}

const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The workbook of a chart, a row a category: its values, units, dates, remarks and sources. */
export function writeWorkbook(chart: NativeChart, story: Story): Uint8Array {
  const file = new OfficePackage();
  const links = new Relationships();
  const sheet = links.idOf('worksheet', 'xl/worksheets/sheet1.xml');
  links.idOf('styles', 'xl/styles.xml');
  const root = new Relationships();
  root.idOf('officeDocument', 'xl/workbook.xml');
  file.add(
    'xl/workbook.xml',
    `${kind}.sheet.main+xml`,
    `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="${sheet}"/></sheets></workbook>`,
    links,
  );
  file.add('xl/worksheets/sheet1.xml', `${kind}.worksheet+xml`, renderSheet(chart, story));
  file.add('xl/styles.xml', `${kind}.styles+xml`, styles);
  return file.finish(root);
}

/** A file that is being written. */
export interface Writing {
  file: OfficePackage;
  /** What the presentation itself leads to. */
  links: Relationships;
  deck: Deck;
  story: Story;
  themeOf: (scheme: ColorScheme) => Theme;
  measure: MeasureText;
}

/** The kinds of parts, as Office names their contents. */
export const contentKinds = {
  presentation: 'application/vnd.openxmlformats-officedocument.presentationml',
  drawing: 'application/vnd.openxmlformats-officedocument',
} as const;
