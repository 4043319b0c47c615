/** What the deck on paper costs. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as writePdf } from '../../src/cli/pdf.ts';
import { kilobytes, seconds } from './numbers.ts';
import type { Measure } from './table.ts';

/** Seconds and bytes of each kind of PDF, as its program writes it. */
export async function measurePaper(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const kinds: [string, string[], number?, number?][] = [
    ['PDF', [], 3, 900],
    ['PDF, --steps', ['--steps'], 6],
    ['PDF, --notes', ['--notes']],
  ];
  const folder = await mkdtemp(join(tmpdir(), 'deck-bench-'));
  const file = join(folder, 'deck.pdf');
  for (const [what, args, longest, size] of kinds) {
    const start = performance.now();
    await writePdf([...args, '--out', file]);
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
  await rm(folder, { recursive: true });
  return measures;
}
