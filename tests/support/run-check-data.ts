/** `npm run check:data` in the process of the test. */
import { vi } from 'vitest';
import * as talk from '../../src/build/story-files.ts';
import { main } from '../../src/cli/check-data.ts';
import type { Deck } from '../../src/deck/slide.ts';
import { tidesDeck, tidesText } from './tides.ts';

/**
 * What the program says of a data file and slides, and its exit code. To read slides from their files anew takes
 * ten times as long as all that the program does with them.
 */
export async function runCheckData(
  args: readonly string[],
  { text = tidesText, deck = tidesDeck }: { text?: string; deck?: Deck } = {},
) {
  const said: string[] = [];
  const listen = (words: unknown) => said.push(String(words));
  const spies = [
    vi.spyOn(talk, 'importDeck').mockResolvedValue(deck),
    vi.spyOn(talk, 'readText').mockResolvedValue(text),
    vi.spyOn(console, 'log').mockImplementation(listen),
    vi.spyOn(console, 'error').mockImplementation(listen),
  ];
  try {
    return { code: await main([...args]), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
