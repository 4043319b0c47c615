/** A slide's section of the page as the parts that a slide of the file is made of. */
import type { Layout } from './layouts.ts';

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

/** The elements of an element, without the words between them. */
export function elementsIn(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
}

/** The tree with each of its elements changed, the inner ones first. */
export function mapElements(element: Element, change: (element: Element) => Element): Element {
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : mapElements(child, change),
  );
  return change({ ...element, children });
}

/** The parts of a section. */
export interface SlideWords {
  kicker: readonly Element[];
  title: readonly Element[];
  /** What is read on the slide. */
  body: Element;
  /** Sentences of later steps that a drawing says at its marks. */
  atMarks: readonly Element[];
  /** Sentences of later steps that are on no mark: a person's words, and what is set aside. */
  voices: readonly Element[];
  source: readonly Element[];
  notes: readonly Element[];
}

function named(element: Element, name: string): Element {
  const { class: own = '' } = element.attributes;
  return { ...element, attributes: { ...element.attributes, class: `${own} ${name}`.trim() } };
}

function isStep(element: Element): boolean {
  return hasClass(element, 'fragment');
}

/** As blocks what the style sheet shows as such in a layout, by name of what it is. */
function styled(element: Element, layout: Layout): Element {
  const isOver = (layout === 'plot' || layout === 'full') && isStep(element);
  return mapElements(element, (one) => {
    const asBlock = (name: string) => named({ ...one, tag: 'p' }, name);
    if (one.tag === 'small' && layout === 'beside') return asBlock('stands-back');
    if (one.tag === 'b' && layout === 'wide') return asBlock('head');
    if (one.tag === 'b' && hasClass(one, 'aside')) return { ...one, tag: 'p' };
    if (one.tag === 'b' && layout === 'text') return named(one, 'is-money');
    return one.tag === 'q' && isOver ? asBlock('quoted') : one;
  });
}

/** What the stage shows over a drawing though it is the sentence of a later step. */
function isVoice(element: Element): boolean {
  return findAll(element, (one) => hasClass(one, 'quoted') || hasClass(one, 'aside')).length > 0;
}

/** The parts of a section that the engine rendered. */
export function readSection(section: Element, layout: Layout): SlideWords {
  const find = (holds: (element: Element) => boolean) => findAll(section, holds);
  const isSaid = (element: Element) => hasClass(element, 'note');
  const places = ['subtitle', 'lead', 'captions', 'body'];
  const all = find((element) => places.some((name) => hasClass(element, name)))
    .flatMap((element) => (element.tag === 'div' ? elementsIn(element) : [element]))
    .filter((element) => !isSaid(element) && wordsIn(element) !== '')
    .map((element) => styled(element, layout));
  const later = layout === 'plot' || layout === 'full' ? all.filter(isStep) : [];
  return {
    kicker: find((element) => hasClass(element, 'kicker')),
    title: find(({ tag }) => /^h[1-3]$/.test(tag)),
    body: {
      tag: 'div',
      attributes: {},
      children: all.filter((element) => !later.includes(element)),
    },
    atMarks: later.filter((element) => !isVoice(element)),
    voices: later.filter(isVoice),
    source: find((element) => hasClass(element, 'source')),
    notes: find(isSaid),
  };
}
