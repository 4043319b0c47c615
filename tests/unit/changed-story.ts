/** The deck's data with something changed, as it is computed and checked anew. */
import { parseStoryFile } from '../../src/data/parse.ts';
import type { StoryFile, WrittenFile } from '../../src/data/schema.ts';
import { openStory, type Story } from '../../src/data/story.ts';
import { storyText } from './story.ts';

/** The file as it is written, to be changed at will. */
export function readWritten(): WrittenFile {
  return JSON.parse(storyText);
}

/** The file after a change. Throws where the change is refused. */
export function changeFile(change: (file: WrittenFile) => void): StoryFile {
  const file = readWritten();
  change(file);
  return parseStoryFile(JSON.stringify(file), 'story.json');
}

/** The story after a change. */
export function changeStory(change: (file: WrittenFile) => void): Story {
  return openStory(changeFile(change));
}

/** A value of the file as written: a figure's, or that of a series at a date. Throws where there is none. */
export function writtenDatum(file: WrittenFile, name: string) {
  const [id, date] = name.split(' ');
  const datum =
    file.figures.find((figure) => figure.id === name) ??
    file.series.find((series) => series.id === id)?.points.find((point) => point.date === date);
  if (!datum) throw new Error(`the file has no "${name}"`);
  return datum;
}
