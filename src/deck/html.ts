/**
 * Markup that is safe by construction: what is interpolated is escaped unless it is markup itself. Beside its
 * characters it carries what they say and where that is from, so that nobody has to look for it in them.
 */

/** Shared by all copies of this module: a build runs the stage and the story in module graphs of their own. */
const brand = Symbol.for('deck.html');

/** What markup carries beside its characters. */
export interface Provenance {
  /** Ids of the sources that it leans on, each once, in order of appearance. */
  sources: readonly string[];
  /** Names of the steps in it, in the order of the key presses. */
  steps: readonly string[];
  /** Whether it says a value that is our own arithmetic. */
  isDerived: boolean;
}

/** Markup, made by the `html` tag only. */
export class Html implements Provenance {
  readonly [brand] = true;
  readonly sources: readonly string[];
  readonly steps: readonly string[];
  readonly isDerived: boolean;
  /** Its words as they were typed, with their white space. */
  readonly text: string;
  readonly #markup: string;

  constructor(markup: string, text: string, carried: readonly Provenance[]) {
    this.#markup = markup;
    this.text = text;
    this.sources = [...new Set(carried.flatMap(({ sources }) => sources))];
    this.steps = carried.flatMap(({ steps }) => steps);
    this.isDerived = carried.some(({ isDerived }) => isDerived);
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

/** An interpolation as the markup and values that it stands for. */
function toPieces(part: Part): (Html | string)[] {
  if (part === false || part === undefined) return [];
  if (isList(part)) return part.flatMap(toPieces);
  return [isHtml(part) ? part : String(part)];
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

function unescapeText(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

/** Gathers the words of markup that comes piece by piece: a tag may begin in one and end in a later one. */
class WordsReader {
  words = '';
  #isInTag = false;
  #quote = '';

  /** Reads markup as a template types it. */
  typed(markup: string): void {
    let text = '';
    for (const character of markup) {
      if (!this.#isInTag && character !== '<') text += character;
      else if (this.#quote !== '') this.#quote = character === this.#quote ? '' : this.#quote;
      else if (character === '"' || character === "'") this.#quote = character;
      else this.#isInTag = character !== '>';
    }
    this.words += unescapeText(text);
  }

  /** Takes words that are whole; within a tag they are an attribute's. */
  whole(text: string): void {
    if (!this.#isInTag) this.words += text;
  }
}

/** A template tag for markup: html`<p>${text}</p>`. Lists are joined, `false` and `undefined` vanish. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const reader = new WordsReader();
  const carried: Html[] = [];
  let markup = '';
  strings.forEach((string, index) => {
    markup += string;
    reader.typed(string);
    for (const piece of toPieces(parts[index])) {
      if (typeof piece === 'string') {
        markup += escapeText(piece);
        reader.whole(piece);
      } else {
        markup += piece.toString();
        reader.whole(piece.text);
        carried.push(piece);
      }
    }
  });
  return new Html(markup, reader.words, carried);
}

/** The same markup, which now also carries what is given, before what stands within it. */
export function withProvenance(
  { sources = [], steps = [], isDerived = false }: Partial<Provenance>,
  markup: Html,
): Html {
  return new Html(markup.toString(), markup.text, [{ sources, steps, isDerived }, markup]);
}

/** Trusts a string as markup: the one way around escaping, found by searching for its name. */
export function trustedHtml(markup: string): Html {
  const reader = new WordsReader();
  reader.typed(markup);
  return new Html(markup, reader.words, []);
}

/** The words of some markup on one line, for a window title, an alternative text or a word count. */
export function textOf(markup: Html): string {
  return markup.text.replace(/\s+/g, ' ').trim();
}

/**
 * Words for the ear alone, as how a name is said, or what the page to read says beside its chart anyway: the
 * speaker has them, the page leaves them out.
 */
export function spoken(words: Html): Html {
  return html`<span class="spoken">${words}</span>`;
}
