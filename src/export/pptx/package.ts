/** An Office file as parts with relationships: what is added is named in the content types, and nothing else is. */
import { posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { document, escapeXml } from './xml.ts';

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
