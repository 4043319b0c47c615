/** A data file with something changed, as it is computed and checked anew. */
import { parseStoryFile } from '../../src/data/parse.ts';
import type { RawFile, StoryFile } from '../../src/data/schema.ts';

/** The file after a change. Throws where the change is refused. */
export function changeFile(text: string, change: (file: RawFile) => void): StoryFile {
  const file: RawFile = JSON.parse(text);
  change(file);
  return parseStoryFile(JSON.stringify(file), 'story.json');
}

/** A value of the file as written: a figure's, or that of a series at a date. Throws where there is none. */
export function writtenDatum(file: RawFile, name: string) {
  const [id, date] = name.split(' ');
  const datum =
    file.figures.find((figure) => figure.id === name) ??
    file.series.find((series) => series.id === id)?.points.find((point) => point.date === date);
  if (!datum) throw new Error(`the file has no "${name}"`);
  return datum;
}
