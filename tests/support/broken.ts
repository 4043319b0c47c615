/** What is wrong with a data file. */
import { StoryIssues } from '../../src/data/issues.ts';
import { parseStoryFile } from '../../src/data/parse.ts';

/** The faults for which a text is refused; none where it is accepted. */
export function faultsOf(text: string): readonly string[] {
  try {
    parseStoryFile(text, 'story.json');
  } catch (error) {
    if (error instanceof StoryIssues) return error.faults;
    throw error;
  }
  return [];
}
