/** The words of our own markup as paragraphs of Office. */

import { escapeXml, serifFont, typeSizeOf } from './palette.ts';
import { type Element, hasClass, type Node } from './section.ts';

/** Elements that begin a line of their own. */
const blocks = new Set('p div li ul ol blockquote footer h1 h2 h3 figure'.split(' '));

/** The smallest size of type that is read from the room, 12 points, in pixels. */
export const smallest = 16;

interface Look {
  isBold: boolean;
  isSerif: boolean;
  /** In pixels. */
  size: number;
  /** A colour of Office's theme. */
  color: string;
  link?: string;
}

/** Words of one look. */
export interface Run extends Look {
  text: string;
}

/** What the style sheet says of a class, in pixels and in Office's colours. */
const looks: readonly (readonly [name: string, look: Partial<Look>])[] = [
  ['lead', { color: 'tx2' }],
  ['subtitle', { color: 'tx2' }],
  ['pair-name', { isBold: true }],
  ['head', { isBold: true }],
  ['stands-back', { size: 18, color: 'tx2' }],
  ['aside', { size: 26, isBold: true, color: 'tx1' }],
  ['quoted', { size: 28, isSerif: true, color: 'tx1' }],
  ['row', { size: 26 }],
  ['against', { size: 26 }],
  ['row-date', { color: 'tx2' }],
  ['row-name', { size: 84, isSerif: true }],
  ['loud', { size: 68, isSerif: true }],
  ['is-alone', { size: 100 }],
  ['big-number', { size: 84, isSerif: true }],
  ['is-loss', { color: 'accent4' }],
  ['is-people', { color: 'accent2' }],
  ['is-money', { color: 'accent1' }],
  ['how', { color: 'tx2' }],
];

/** What it says of an element. */
const tags: Readonly<Record<string, Partial<Look>>> = {
  b: { isBold: true },
  small: { size: 22, isSerif: false, color: 'tx2' },
  footer: { size: 22, isSerif: false, color: 'tx2' },
};

function lookOf(element: Element, look: Look): Look {
  const { href } = element.attributes;
  return Object.assign(
    { ...look },
    tags[element.tag],
    ...looks.flatMap(([name, own]) => (hasClass(element, name) ? [own] : [])),
    element.tag === 'a' && href ? { link: href } : {},
  );
}

/** The runs of each line. */
function linesOf(element: Element, look: Look): Run[][] {
  const lines: Run[][] = [[]];
  const walk = (node: Node, now: Look) => {
    if (typeof node === 'string') {
      lines.at(-1)?.push({ ...now, text: node });
      return;
    }
    if (node.tag === 'svg' || node.tag === 'details' || node.tag === 'table') return;
    const isBlock = blocks.has(node.tag);
    if (isBlock) lines.push([]);
    for (const child of node.children) walk(child, lookOf(node, now));
    if (isBlock) lines.push([]);
  };
  walk(element, look);
  return lines.flatMap((line) => tidy(line));
}

/** A line whose white space is as a browser shows it; none where it has no words. */
function tidy(line: readonly Run[]): Run[][] {
  let isAfterSpace = true;
  const runs = line.flatMap((run) => {
    const text = run.text.replace(/[^\S\u00a0]+/g, ' ');
    const kept = isAfterSpace ? text.replace(/^ /, '') : text;
    if (kept === '') return [];
    isAfterSpace = kept.endsWith(' ');
    return [{ ...run, text: kept }];
  });
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs.length > 0 ? [runs] : [];
}

/** What words are written in. */
export interface Style {
  /** In pixels. */
  size: number;
  /** A colour of Office's theme. */
  color?: string;
  /** What part of its size all type has, down to the smallest; all of it without this. */
  scale?: number;
  lang: string;
  /** The attributes of a link to an address; none where it leads nowhere. */
  linkTo: (address: string) => string | undefined;
}

function renderRun(
  { text, isBold, isSerif, size, color, link }: Run,
  { lang, linkTo }: Style,
): string {
  const target = link && linkTo(link);
  return `<a:r><a:rPr lang="${lang}" sz="${typeSizeOf(size)}"${isBold ? ' b="1"' : ''}><a:solidFill><a:schemeClr val="${color}"/></a:solidFill>${isSerif ? serifFont : ''}${target ? `<a:hlinkClick ${target}/>` : ''}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}

/** The lines of elements, each of runs. */
export function linesIn(
  elements: readonly Element[],
  { size, color = 'tx1', scale = 1 }: Pick<Style, 'size' | 'color' | 'scale'>,
): Run[][] {
  const look: Look = { isBold: false, isSerif: false, size, color };
  const least = Math.min(smallest, size);
  return elements
    .flatMap((element) => linesOf(element, look))
    .map((line) =>
      line.map((run) => ({ ...run, size: Math.max(least, Math.round(run.size * scale)) })),
    );
}

/** The words of elements as paragraphs; an empty one where they have none, which Office asks for. */
export function renderParagraphs(elements: readonly Element[], style: Style): string {
  const lines = linesIn(elements, style);
  const space = '<a:pPr><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr>';
  return (
    lines
      .map((line) => `<a:p>${space}${line.map((run) => renderRun(run, style)).join('')}</a:p>`)
      .join('') || '<a:p/>'
  );
}
