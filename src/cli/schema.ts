/** Writes the data file's JSON Schema, so that editors complete and check what is typed there. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { fileSchema } from '../data/schema.ts';
import { complainOn } from './command.ts';

const out = 'assets/data/story.schema.json';

/** The schema as text. Rules that JSON Schema cannot say (a date exists, ids are known) stay with the build. */
export function renderSchema(): string {
  return `${JSON.stringify(toJsonSchema(fileSchema, { errorMode: 'ignore' }), null, 2)}\n`;
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  parseArgs({ args, options: {} });
  await writeFile(out, renderSchema());
  console.log(out);
});
