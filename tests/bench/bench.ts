/** Measures what the issues set budgets for and prints one table; asserts nothing. */
import { writeFileAtomic } from '../../src/cli/atomic-write.ts';
import { defineCommand, UsageError, UserError } from '../../src/cli/command.ts';
import { withDeck } from '../../src/cli/deck-page.ts';
import { buildSite } from '../../src/cli/serve.ts';
import { measureBytes } from './bytes.ts';
import { measureFrames } from './frames.ts';
import { measureGrowth } from './growth.ts';
import { measureLoad } from './load.ts';
import { measureAll, type Part } from './measure-all.ts';
import { measureMemory } from './memory.ts';
import { seconds } from './numbers.ts';
import { measurePaper } from './paper.ts';
import { measurePhone } from './phone.ts';
import { measureRoom } from './room.ts';
import { measureSync } from './sync.ts';
import { renderTable } from './table.ts';

/** The parts of the bench in the order of the table; each has a browser of its own. */
const parts: Record<string, Part> = {
  bytes: () => withDeck(measureBytes),
  load: () => withDeck(measureLoad),
  phone: measurePhone,
  frames: () => withDeck(measureFrames),
  memory: measureMemory,
  sync: () => withDeck(measureSync),
  room: measureRoom,
  paper: measurePaper,
  growth: measureGrowth,
};

const names = Object.keys(parts).join(', ');

export const main = defineCommand({
  name: 'bench',
  summary: 'Measures the deck and prints one table beside the budgets.',
  options: {
    only: {
      type: 'string',
      multiple: true,
      value: 'PART',
      about: `measures one part, more of them where it is given again: ${names}`,
    },
    json: { type: 'string', value: 'FILE', about: 'writes the measures to a file as well' },
  },
  async run(values) {
    const wrong = values.only?.find((name) => !Object.hasOwn(parts, name));
    if (wrong !== undefined) throw new UsageError(`There is no part "${wrong}", only ${names}.`);
    const asked = Object.entries(parts).filter(([name]) => values.only?.includes(name) ?? true);
    let faults: string[] = [];
    const measure = async () => {
      const start = performance.now();
      await buildSite();
      const build = { what: 'Build', value: seconds(performance.now() - start), unit: 's' };
      const outcome = await measureAll(asked);
      faults = outcome.faults;
      const measures = [build, ...outcome.measures];
      console.log(renderTable(measures));
      return Buffer.from(`${JSON.stringify(measures, null, 2)}\n`);
    };
    if (values.json === undefined) await measure();
    else await writeFileAtomic(values.json, measure);
    if (faults.length > 0) throw new UserError(faults.join('\n'));
  },
});
