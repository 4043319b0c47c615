/** Reads JSON, and says where a text stops being it: Node's own words name no line. */

type Due =
  | 'a value'
  | 'a value or "]"'
  | 'another value after the comma'
  | 'a name in quotation marks or "}"'
  | 'another name in quotation marks after the comma'
  | '":"'
  | '"," or "]"'
  | '"," or "}"'
  | 'the end of the file';

/** Marks, texts (the last of them perhaps without its end) and words; what lies between is blank. */
const tokens = /[[\]{},:]|"(?:[^"\\\n\r]|\\.)*"?|[^ \t\n\r[\]{},:"]+/g;

/** A text without escapes, which most are; those with some are left to Node. */
const plainText = /^"[ !#-[\]-\uFFFF]*"$/;
const plainWord = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

function isText(word: string): boolean {
  if (plainText.test(word)) return true;
  try {
    JSON.parse(word);
    return true;
  } catch {
    return false;
  }
}

/** A list or an object that is open: the mark that ends it, and the names it has so far. */
interface Open {
  end: ']' | '}';
  names: Set<string>;
}

/** What is due after a value. */
function dueAfter(open: Open | undefined): Due {
  if (!open) return 'the end of the file';
  return open.end === ']' ? '"," or "]"' : '"," or "}"';
}

/** What was expected at a word, and with a slip that is often made what to write instead. */
function explain(due: string, word: string, before: string): string {
  if (/^[“”„‟«»‘’]/.test(word)) return `${due}, with straight quotation marks`;
  const isSplitNumber = before === ',' && /^\d/.test(word) && due.includes('name');
  return isSplitNumber ? `${due}; a number has no comma in it` : due;
}

/** The first place at which a text is not JSON, or says a name twice, where JSON would drop the first. */
function findFault(text: string): { at: number; expected: string; found: string } | undefined {
  const opened: Open[] = [];
  let due: Due = 'a value';
  let before = { word: '', end: 0 };
  for (const { 0: word, index } of text.matchAll(tokens)) {
    const open = opened.at(-1);
    const isQuoted = word.startsWith('"');
    const fault = (expected: string) => {
      // A comma that is missing at the end of a line is told there, and not where the next line begins.
      const isLate = expected.startsWith('","') && text.slice(before.end, index).includes('\n');
      const isNext = isLate && !/^[\]},:]/.test(word);
      return isNext
        ? { at: before.end, expected: `${expected} before the next line`, found: word }
        : { at: index, expected: explain(expected, word, before.word), found: word };
    };
    if (isQuoted && !isText(word)) {
      return fault('a text that ends in a quotation mark on its own line');
    }
    if (word === open?.end && due.endsWith(`"${word}"`)) {
      opened.pop();
      due = dueAfter(opened.at(-1));
    } else if (due === '":"') {
      if (word !== ':') return fault(due);
      due = 'a value';
    } else if (due === '"," or "]"' || due === '"," or "}"') {
      if (word !== ',') return fault(due);
      due =
        open?.end === ']'
          ? 'another value after the comma'
          : 'another name in quotation marks after the comma';
    } else if (due.includes('name')) {
      if (!isQuoted) return fault(due);
      if (open?.names.has(word)) return fault('each name once');
      open?.names.add(word);
      due = '":"';
    } else if (due === 'the end of the file') {
      return fault(due);
    } else if (word === '[') {
      opened.push({ end: ']', names: new Set() });
      due = 'a value or "]"';
    } else if (word === '{') {
      opened.push({ end: '}', names: new Set() });
      due = 'a name in quotation marks or "}"';
    } else if (isQuoted || plainWord.test(word)) {
      due = dueAfter(open);
    } else return fault(due);
    before = { word, end: index + word.length };
  }
  if (due === 'the end of the file') return undefined;
  return { at: text.length, expected: due, found: '' };
}

/** A text is not JSON: where, what was expected, and the words that were found, none at the end of the text. */
export class NotJson extends Error {
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  constructor(text: string, fault: { at: number; expected: string; found: string }) {
    const lines = text.slice(0, fault.at).split('\n');
    const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
    super(`${place}: expected ${fault.expected}`);
    this.name = 'NotJson';
    this.place = place;
    this.expected = fault.expected;
    this.found = fault.found;
  }
}

/** The value of a JSON text. Throws `NotJson` where it is none, or says a name of an object twice. */
export function parseJson(text: string): unknown {
  const fault = findFault(text);
  if (fault) throw new NotJson(text, fault);
  return JSON.parse(text);
}
