/** Markup that is safe by construction: what is interpolated is escaped unless it is markup itself. */

/** Shared by all copies of this module: a build runs the stage and the story in module graphs of their own. */
const brand = Symbol.for('deck.html');

/** Markup, made by the `html` tag only. */
export class Html {
  readonly [brand] = true;
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Part = Html | string | number | false | undefined | readonly Part[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const entities: Record<string, string> = Object.fromEntries(
  Object.entries(escapes).map(([character, entity]) => [entity, character]),
);

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

function isHtml(part: Part): part is Html {
  return typeof part === 'object' && brand in part;
}

function toMarkup(part: Part): string {
  if (part === false || part === undefined) return '';
  if (isList(part)) return part.map(toMarkup).join('');
  if (isHtml(part)) return part.toString();
  return String(part).replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Trusts a string as markup: the one way around escaping, found by searching for its name. */
export function unsafeHtml(markup: string): Html {
  return new Html(markup);
}

/** A template tag for markup: html`<p>${text}</p>`. Lists are joined, `false` and `undefined` vanish. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((string, index) => string + toMarkup(parts[index])).join(''));
}

/** The words of some markup, for a window title, an alternative text or a word count. */
export function textOf(markup: Html): string {
  return markup
    .toString()
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
