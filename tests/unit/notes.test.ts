import { expect, test } from 'vitest';
import { renderNotes } from '../../src/export/notes.ts';

test('notes as Markdown say when a slide begins, how long it takes, its cues and its sources', () => {
  const markdown = renderNotes('A talk', [
    {
      title: 'First',
      act: '',
      seconds: 65,
      notes: [{ cue: '', words: 'Say *this*.' }],
      sources: [],
    },
    {
      title: 'Second',
      act: 'Act',
      seconds: 30,
      notes: [{ cue: 'fall', words: 'It falls.' }],
      sources: [{ name: 'AFP', url: 'https://example.org/a_(b)' }],
    },
  ]);
  expect(markdown).toBe(`# A talk

2 slides, 1:35.

### 1. First

At 0:00, for 1:05.

Say \\*this\\*.

## Act

### 2. Second

At 1:05, for 0:30.

**[fall]** It falls.

Sources: [AFP](<https://example.org/a_(b)>).
`);
});
