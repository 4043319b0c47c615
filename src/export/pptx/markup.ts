/** Our own markup as a tree. */

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
