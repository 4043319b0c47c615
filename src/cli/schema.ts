/** Writes the data file's JSON Schema, so that editors complete and check what is typed there. */
import { writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { fileSchema } from '../data/schema.ts';
import { defineCommand } from './command.ts';

const out = 'assets/data/story.schema.json';

/** The schema as text. Rules that JSON Schema cannot express (a date exists, ids are known) stay with the build. */
export function renderSchema(): string {
  return `${JSON.stringify(toJsonSchema(fileSchema, { errorMode: 'ignore' }), null, 2)}\n`;
}

export const main = defineCommand({
  name: 'schema',
  summary: `Writes ${out} from the code, for editors.`,
  options: {},
  async run() {
    await writeFile(out, renderSchema());
    console.log(out);
  },
});
