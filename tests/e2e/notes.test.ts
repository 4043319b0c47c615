import { expect, test, vi } from 'vitest';
import { main } from '../../src/export/notes.ts';
import { slides } from '../unit/story.ts';

test('the notes come out as Markdown: each slide with its cues and its sources, once', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const code = await main([]);
  const written = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  expect(code).toBe(0);
  const sections = written.split(/^### /m).slice(1);
  expect(sections).toHaveLength(slides.length);
  const plunge = sections.find((section) => section.startsWith('19. The money followed'));
  expect(plunge).toContain('The empty half has waited for this.');
  expect(plunge).toMatch(/^\*\*\[fall\]\*\* 2022, the first year of the war: \$2\.\dbn/m);
  expect(plunge).toMatch(/^Sources: \[AFP\]\(<https:/m);
});
