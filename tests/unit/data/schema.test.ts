import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderSchema } from '../../../src/cli/schema.ts';

test('the schema that editors read is that of the code; "npm run schema" writes it anew', () => {
  expect(readFileSync('assets/data/story.schema.json', 'utf8')).toBe(renderSchema());
});
