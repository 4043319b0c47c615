/** Reads a PDF as tests ask for it: words, bookmarks, tags and drawing of each page. */
import { readFile } from 'node:fs/promises';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the tag tree. */
export interface Tag {
  role: string;
  alt?: string;
  children: Tag[];
}

export interface Bookmark {
  title: string;
  items: Bookmark[];
}

export interface PdfPage {
  label: string;
  /** Width and height in points. */
  size: [number, number];
  words: string;
  links: string[];
  /** How many links lead to another page of the file. */
  inner: number;
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

/** How many links of each page lead out of a PDF, and how many to another of its pages: a quarter of what `readPdf` reads. */
export async function countLinks(bytes: Uint8Array): Promise<[out: number, inner: number][]> {
  const pdf = await openPdf(bytes);
  const counts: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const links: Link[] = await (await pdf.getPage(number)).getAnnotations();
    counts.push([links.filter(({ url }) => url).length, links.filter(({ dest }) => dest).length]);
  }
  await pdf.destroy();
  return counts;
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
    const links: Link[] = await page.getAnnotations();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      label: labels[number - 1] ?? '',
      size: [width, height],
      words: items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' '),
      links: links.flatMap(({ url }) => url ?? []),
      inner: links.filter(({ dest }) => dest).length,
      images: fnArray.filter((op) => imageOps.has(op)).length,
      shapes: fnArray.filter((op) => shapeOps.has(op)).length,
      tags: readTag(await page.getStructTree())[0] ?? { role: 'none', children: [] },
    });
  }
  const bookmarks = ((await pdf.getOutline()) ?? []) as Bookmark[];
  const { info } = await pdf.getMetadata();
  await pdf.destroy();
  return { pages, bookmarks, info };
}
