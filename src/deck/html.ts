/**
 * HTML as a tree (hast) whose nodes carry their sources in `data`: the page, the notes and PowerPoint read the same tree.
 */
import type { ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml as stringify } from 'hast-util-to-html';
import type { Datum } from '../data/story.ts';

/** Where the words of a node come from. */
export interface Provenance {
  /** Ids of their sources. */
  sources?: readonly string[];
  /** Id of the datum that they give. */
  datum?: string;
  confidence?: Datum['confidence'];
}

declare module 'hast' {
  interface Data extends Provenance {}
}

/** A fragment of HTML, made by the `html` tag. */
export type Html = Root;

type Part = Html | string | number | false | undefined | readonly Part[];

/** Templates, each parsed once, with a comment of its number in place of each value. */
const templates = new WeakMap<TemplateStringsArray, Root>();
const placeholder = /<!--(\d+)-->/g;

function parse(strings: TemplateStringsArray): Root {
  const known = templates.get(strings);
  if (known) return known;
  const markup = strings.reduce((before, after, index) => `${before}<!--${index - 1}-->${after}`);
  const tree = fromHtml(markup, { fragment: !markup.startsWith('<!doctype') });
  templates.set(strings, tree);
  return tree;
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

function toNodes(part: Part): ElementContent[] {
  if (part === false || part === undefined) return [];
  if (isList(part)) return part.flatMap(toNodes);
  if (typeof part === 'object') return part.children.filter((node) => node.type !== 'doctype');
  return [{ type: 'text', value: String(part) }];
}

/** Fills text that cannot hold nodes: an attribute, or what stands in `title` and `style`. */
function fillText(text: string, parts: readonly Part[]): string {
  return text.replace(placeholder, (_, at: string) =>
    toNodes(parts[Number(at)]).map(allText).join(''),
  );
}

function fillProperties(properties: Properties, parts: readonly Part[]): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (typeof value === 'string') return [name, fillText(value, parts)];
      if (!Array.isArray(value)) return [name, value];
      return [name, fillText(value.join(' '), parts).split(' ').filter(Boolean)];
    }),
  );
}

function fill(node: ElementContent, parts: readonly Part[]): ElementContent[] {
  if (node.type === 'comment') return toNodes(parts[Number(node.value)]);
  if (node.type === 'text') return [{ type: 'text', value: fillText(node.value, parts) }];
  const { type, tagName } = node;
  const children = node.children.flatMap((child) => fill(child, parts));
  return [{ type, tagName, properties: fillProperties(node.properties, parts), children }];
}

/** A template tag for HTML: html`<p>${text}</p>`. Joins lists, drops `false` and `undefined`, and escapes text. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const children = parse(strings).children.flatMap((node): RootContent[] =>
    node.type === 'doctype' ? [node] : fill(node, parts),
  );
  return { type: 'root', children };
}

/** The same HTML, which also carries where it comes from. */
export function withProvenance(data: Provenance, { type, children }: Html): Html {
  return { type, children: children.map((node) => Object.assign({}, node, { data })) };
}

/** Words that only the speaker needs, such as how a name is pronounced: the page leaves them out. */
export function spoken(words: Html): Html {
  return html`<span class="spoken">${words}</span>`;
}

/** Writes a tree as HTML. */
export function toHtml(tree: Nodes): string {
  return stringify(tree, { characterReferences: { useNamedReferences: true } });
}

/** A node and all nodes in it, in document order. */
export function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

function allText(tree: Nodes): string {
  return nodesIn(tree)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');
}

/** The text of a tree on one line. */
export function textOf(tree: Nodes): string {
  return allText(tree).replace(/\s+/g, ' ').trim();
}

/** Ids of the sources of a tree, each once, in document order. */
export function sourcesOf(tree: Nodes): string[] {
  return [...new Set(nodesIn(tree).flatMap(({ data }) => data?.sources ?? []))];
}

/** Whether a tree gives a derived value. */
export function hasDerived(tree: Nodes): boolean {
  return nodesIn(tree).some(({ data }) => data?.confidence === 'derived');
}

/** Names of the steps in a tree, in the order of the key presses. */
export function stepsIn(tree: Nodes): string[] {
  return nodesIn(tree).flatMap((node) => {
    const name = node.type === 'element' && node.properties.dataStep;
    return typeof name === 'string' ? [name] : [];
  });
}
