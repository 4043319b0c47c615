/** Reads the words of a rendered slide and writes them as paragraphs of Office. */
import type { Element, ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { type Html, textOf } from '../deck/html.ts';
import type { Layout } from './layouts.ts';
import { escapeXml, serifFont, typeSizeOf } from './palette.ts';

/** The smallest type that can be read from the back of a room: 12 points, in pixels. */
export const smallest = 16;

interface Look {
  isBold: boolean;
  isSerif: boolean;
  /** In pixels. */
  size: number;
  /** A colour of Office's theme. */
  color: string;
}

declare module 'hast' {
  interface Data {
    look?: Partial<Look> & { isBlock?: boolean };
  }
}

/** Text of one look. */
export interface Run extends Look {
  text: string;
  link?: string;
}

/** What the deck's style sheets say, in pixels and in Office's colours; later rules win. */
const looks: readonly (readonly [selector: string, look: NonNullable<Element['data']>['look']])[] =
  [
    ['p, div, li, ul, ol, blockquote, footer, h1, h2, h3', { isBlock: true }],
    ['b, .pair-name', { isBold: true }],
    ['small, footer', { size: 22, isSerif: false, color: 'tx2' }],
    ['.subtitle, .how', { color: 'tx2' }],
    ['.big-number', { size: 84, isSerif: true }],
    ['.is-people', { color: 'accent2' }],
    ['[data-layout="text"] .body b', { color: 'accent1' }],
    ['[data-layout="plot"] .fragment q', { size: 28, isSerif: true, isBlock: true, color: 'tx1' }],
  ];

/** The words of a slide. */
export interface SlideWords {
  kicker: readonly Element[];
  title: readonly Element[];
  /** What is read on the slide. */
  body: readonly Element[];
  /** What a scene writes itself. */
  atMarks: readonly Element[];
  source: readonly Element[];
  notes: readonly Element[];
}

/** A copy of a tree without some steps. */
function without<Tree extends Root | Element>(tree: Tree, steps: ReadonlySet<unknown>): Tree {
  const children = tree.children.flatMap((child): Root['children'] => {
    if (child.type !== 'element') return [child];
    return steps.has(child.properties.dataStep) ? [] : [without(child, steps)];
  });
  return Object.assign({}, tree, { children });
}

/** Reads the words of a rendered slide as they are before some later steps, with the look of each element. */
export function readSlide(slide: Html, layout: Layout, later: ReadonlySet<string>): SlideWords {
  const section = without(slide, later);
  for (const [selector, look] of looks)
    for (const element of selectAll(selector, section))
      element.data = Object.assign({}, element.data, { look: { ...element.data?.look, ...look } });
  const all = selectAll(
    '.words > :not(h1, h2, h3), .captions > :not(.note), .body > *',
    section,
  ).filter(hasWords);
  // A scene writes all words itself.
  const isScene = layout === 'cover' || layout === 'full';
  return {
    kicker: selectAll('.kicker', section),
    title: selectAll('h1, h2, h3', section),
    body: isScene ? [] : all,
    atMarks: isScene ? all : [],
    source: selectAll('.source', section),
    notes: selectAll('.note', section),
  };
}

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

export function hasWords(element: Element): boolean {
  return textOf(element) !== '';
}

/** The child elements of an element. */
export function elementsIn(element: Element): Element[] {
  return element.children.filter((child) => child.type === 'element');
}

/** The runs of each line of an element. */
function linesOf(element: Element, style: Look): Run[][] {
  const lines: Run[][] = [[]];
  let before: object | undefined;
  const walk = (node: ElementContent, now: Omit<Run, 'text'>) => {
    if (node.type === 'text') {
      const line = lines.at(-1) ?? [];
      const last = line.at(-1);
      if (last && before === now) last.text += node.value;
      else line.push({ ...now, text: node.value });
      before = now;
    }
    if (node.type !== 'element') return;
    const { isBlock, ...look } = node.data?.look ?? {};
    const { href } = node.properties;
    const own = { ...now, ...look, ...(typeof href === 'string' && { link: href }) };
    if (isBlock) lines.push([]);
    for (const child of node.children) walk(child, own);
    if (isBlock) lines.push([]);
  };
  walk(element, style);
  return lines.flatMap(tidy);
}

/** A line with white space as a browser shows it; none if it has no words. */
function tidy(line: readonly Run[]): Run[][] {
  const runs: Run[] = [];
  let isAfterSpace = true;
  for (const { text, ...look } of line) {
    const spaced = text.replace(/[^\S\u00a0]+/g, ' ');
    const kept: string = isAfterSpace ? spaced.replace(/^ /, '') : spaced;
    if (kept === '') continue;
    isAfterSpace = kept.endsWith(' ');
    runs.push({ ...look, text: kept });
  }
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return last ? [runs] : [];
}

/** What words are written in. */
export interface Style {
  /** In pixels. */
  size: number;
  /** A colour of Office's theme. */
  color?: string;
  /** What share of its size all type has, down to the smallest; 1 without this. */
  scale?: number;
  lang: string;
  /** The attributes of a link to an address; none if the file has no such place. */
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
  const least = Math.min(smallest, size);
  return elements
    .flatMap((element) => linesOf(element, { isBold: false, isSerif: false, size, color }))
    .map((line) =>
      line.map((run) => ({ ...run, size: Math.max(least, Math.round(run.size * scale)) })),
    );
}

/** Writes the words of elements as paragraphs; Office asks for an empty one if there are none. */
export function renderParagraphs(elements: readonly Element[], style: Style): string {
  const space = '<a:pPr><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr>';
  const paragraphs = linesIn(elements, style).map(
    (line) => `<a:p>${space}${line.map((run) => renderRun(run, style)).join('')}</a:p>`,
  );
  return paragraphs.join('') || '<a:p/>';
}
