import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { filesIn } from '../../support/files.ts';

/** Lines of the longest function that may be. */
const most = 80;

/** Functions of a file that are longer, each with the line it begins at. */
function longFunctions(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const long: string[] = [];
  JSON.stringify(parseSync(file, text).program, (_key, node: unknown) => {
    if (
      typeof node === 'object' &&
      node !== null &&
      'type' in node &&
      /Function/.test(String(node.type)) &&
      'start' in node &&
      'end' in node
    ) {
      const [first, last] = [lineOf(Number(node.start)), lineOf(Number(node.end))];
      if (last - first + 1 > most) long.push(`${file}:${first} has ${last - first + 1} lines`);
    }
    return typeof node === 'bigint' ? String(node) : node;
  });
  return long;
}

test(`no function of the stage or the story is longer than ${most} lines`, () => {
  expect([...filesIn('src'), ...filesIn('slides')].flatMap(longFunctions)).toEqual([]);
});
