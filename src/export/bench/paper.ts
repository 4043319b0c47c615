/** What the deck on paper costs. */
import { readFile } from 'node:fs/promises';
import { main as writePdf } from '../pdf.ts';
import { kilobytes, seconds } from './numbers.ts';
import type { Measure } from './table.ts';

/** Seconds and bytes of each kind of PDF, as its program writes it. */
export async function measurePaper(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const kinds: [string, string[], string, number?, number?][] = [
    ['PDF', [], 'dist/deck.pdf', 3, 600],
    ['PDF, --steps', ['--steps'], 'dist/deck-steps.pdf', 6],
    ['PDF, --notes', ['--notes'], 'dist/deck-notes.pdf'],
  ];
  for (const [what, args, file, longest, size] of kinds) {
    const start = performance.now();
    await writePdf(args);
    const took = seconds(performance.now() - start);
    measures.push(
      { what, value: took, unit: 's', ...(longest && { budget: longest }) },
      {
        what: `${what}, size`,
        value: kilobytes((await readFile(file)).length),
        unit: 'kB',
        ...(size && { budget: size }),
      },
    );
  }
  return measures;
}
