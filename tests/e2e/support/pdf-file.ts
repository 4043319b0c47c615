/** Reads a PDF as tests ask for it: words, bookmarks, tags and drawing of each page. */
import { readFile } from 'node:fs/promises';
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the tag tree. */
export interface Tag {
  role: string;
  alt?: string;
  children: Tag[];
}

export interface Bookmark {
  title: string;
  /** The index of the page it leads to; -1 where it leads to none. */
  page: number;
  items: Bookmark[];
}

export interface PdfPage {
  label: string;
  /** Width and height in points. */
  size: [number, number];
  words: string;
  links: string[];
  /** The indexes of the pages that links within the file lead to; -1 where one leads to none. */
  inner: number[];
  images: number;
  /** How many shapes are filled or stroked. */
  shapes: number;
  tags: Tag;
}

interface Link {
  url?: string;
  dest?: unknown;
}

function readTag(node: unknown): Tag[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return [];
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return [
    {
      role: String(node.role),
      ...('alt' in node && { alt: String(node.alt) }),
      children: children.flatMap(readTag),
    },
  ];
}

/** All tags of a tree with a role, in reading order. */
export function tagsOf(tag: Tag, role: RegExp): Tag[] {
  return [
    ...(role.test(tag.role) ? [tag] : []),
    ...tag.children.flatMap((child) => tagsOf(child, role)),
  ];
}

const imageOps = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);
const shapeOps = new Set<number>([OPS.constructPath]);

const openPdf = async (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

/** The index of the page that a link or a bookmark leads to; -1 where it leads to none. */
async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number> {
  const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  return Array.isArray(place) && place[0] ? pdf.getPageIndex(place[0]) : -1;
}

/** All bookmarks, one within another. */
export function flatBookmarks(items: readonly Bookmark[]): Bookmark[] {
  return items.flatMap((item) => [item, ...flatBookmarks(item.items)]);
}

async function linksOn(pdf: PDFDocumentProxy, page: PDFPageProxy) {
  const all: Link[] = await page.getAnnotations();
  return {
    links: all.flatMap(({ url }) => url ?? []),
    inner: await Promise.all(all.flatMap(({ dest }) => (dest ? [pageOf(pdf, dest)] : []))),
  };
}

interface OutlineItem {
  title: string;
  dest: unknown;
  items: OutlineItem[];
}

function readOutline(pdf: PDFDocumentProxy, items: readonly OutlineItem[]): Promise<Bookmark[]> {
  return Promise.all(
    items.map(async ({ title, dest, items: within }) => ({
      title,
      page: await pageOf(pdf, dest),
      items: await readOutline(pdf, within),
    })),
  );
}

/** Where links and bookmarks of a PDF lead: a quarter of what `readPdf` reads. */
export async function readLinks(bytes: Uint8Array) {
  const pdf = await openPdf(bytes);
  const pages: Pick<PdfPage, 'links' | 'inner'>[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await linksOn(pdf, await pdf.getPage(number)));
  }
  const bookmarks = await readOutline(pdf, (await pdf.getOutline()) ?? []);
  await pdf.destroy();
  return { pages, bookmarks: flatBookmarks(bookmarks) };
}

/** Opens a PDF file and reads all of it. */
export async function readPdf(path: string) {
  const pdf = await openPdf(await readFile(path));
  const labels = (await pdf.getPageLabels()) ?? [];
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { fnArray } = await page.getOperatorList();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      label: labels[number - 1] ?? '',
      size: [width, height],
      words: items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' '),
      ...(await linksOn(pdf, page)),
      images: fnArray.filter((op) => imageOps.has(op)).length,
      shapes: fnArray.filter((op) => shapeOps.has(op)).length,
      tags: readTag(await page.getStructTree())[0] ?? { role: 'none', children: [] },
    });
  }
  const bookmarks = await readOutline(pdf, (await pdf.getOutline()) ?? []);
  const { info } = await pdf.getMetadata();
  await pdf.destroy();
  return { pages, bookmarks, info };
}
