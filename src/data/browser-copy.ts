/** What of the data file goes to the browser: what charts, their tables and the words at their marks need. */
import type { StoryFile } from './schema.ts';

/** The file without the words that stand in the page already: who people are, and what they said. */
export function copyForBrowser(file: StoryFile): StoryFile {
  return { ...file, people: [], quotations: [] };
}
