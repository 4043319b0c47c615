/** Our own markup as a tree, and its words as paragraphs of Office. */
import { escapeXml, typeSizeOf } from './xml.ts';

/** An element, or words. */
export type Node = Element | string;

export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

const empty = new Set(['br', 'img', 'path', 'circle', 'rect', 'line', 'hr']);

/** Markup that the `html` tag made, as a tree. */
export function parseMarkup(markup: string): Element {
  const root: Element = { tag: 'root', attributes: {}, children: [] };
  const open = [root];
  for (const [token] of markup.matchAll(/<(?:"[^"]*"|[^>"])*>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    const tag = /^<(\/?)([a-z][\w-]*)/i.exec(token);
    if (!tag) {
      parent.children.push(plain(token));
    } else if (tag[1]) {
      if (open.length > 1) open.pop();
    } else {
      const pairs = [...token.matchAll(/([\w-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(
        pairs.map(([, name = '', value = '']) => [name, plain(value)]),
      );
      const element: Element = { tag: tag[2] ?? '', attributes, children: [] };
      parent.children.push(element);
      if (!token.endsWith('/>') && !empty.has(element.tag)) open.push(element);
    }
  }
  return root;
}

export function hasClass(node: Node, name: string): boolean {
  return typeof node !== 'string' && (node.attributes.class ?? '').split(' ').includes(name);
}

/** All elements below one that a condition holds for, in order; what lies in such an element is not looked at. */
export function findAll(element: Element, holds: (element: Element) => boolean): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return holds(child) ? [child] : findAll(child, holds);
  });
}

/** The tree as it is at a step: without what comes later. */
export function untilStep(element: Element, later: ReadonlySet<string>): Element {
  const children = element.children.flatMap((child): Node[] => {
    if (typeof child === 'string') return [child];
    return later.has(child.attributes['data-step'] ?? '') ? [] : [untilStep(child, later)];
  });
  return { ...element, children };
}

/** The words in an element on one line. */
export function wordsIn(node: Node): string {
  const all = (one: Node): string =>
    typeof one === 'string' ? one : one.children.map(all).join('');
  return all(node)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}

/** Elements that begin a line of their own. */
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'footer',
  'h1',
  'h2',
  'h3',
  'figure',
]);

/** Sizes of type, in pixels of the slide, by a class of the style sheet. */
const sizes: Record<string, number> = {
  'big-number': 56,
  lead: 26,
  subtitle: 26,
  aside: 18,
  'pair-name': 20,
};

interface Look {
  isBold: boolean;
  size: number;
  color: string;
  link?: string;
}

/** Words of one look. */
export interface Run extends Look {
  text: string;
}

/** The colours of Office's theme that words have by their class. */
const tones = [
  ['is-loss', 'accent4'],
  ['is-people', 'accent2'],
] as const;

function lookOf({ tag, attributes }: Element, look: Look): Look {
  const named = (attributes.class ?? '').split(' ').flatMap((name) => sizes[name] ?? [])[0];
  const isVoice = (attributes.class ?? '').includes('voice');
  return {
    isBold: look.isBold || tag === 'b' || (attributes.class ?? '').includes('big-number'),
    size:
      tag === 'small'
        ? look.size / 2
        : (named ?? (isVoice ? 30 : tag === 'footer' ? 18 : look.size)),
    color: tones.find(([name]) => (attributes.class ?? '').includes(name))?.[1] ?? look.color,
    ...(tag === 'a' && attributes.href
      ? { link: attributes.href }
      : look.link && { link: look.link }),
  };
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
  lang: string;
  /** The attributes of a link to an address; none where it leads nowhere. */
  linkTo: (address: string) => string | undefined;
}

function renderRun({ text, isBold, size, color, link }: Run, { lang, linkTo }: Style): string {
  const target = link && linkTo(link);
  return `<a:r><a:rPr lang="${lang}" sz="${typeSizeOf(size)}"${isBold ? ' b="1"' : ''}><a:solidFill><a:schemeClr val="${color}"/></a:solidFill>${target ? `<a:hlinkClick ${target}/>` : ''}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}

/** The lines of elements, each of runs, in a size of type in pixels where they have none of their own. */
export function linesIn(
  elements: readonly Element[],
  { size, color = 'tx1' }: Pick<Style, 'size' | 'color'>,
): Run[][] {
  const look: Look = { isBold: false, size, color };
  return elements.flatMap((element) => linesOf(element, lookOf(element, look)));
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
