/** What of the data file goes to the browser: what its charts ask for, with the units and sources of that. */
import type { StoryFile } from './schema.ts';
import type { Usage } from './usage.ts';

/** The file with nothing in it but what is used, and without the people and quotations that the page tells of. */
export function copyForBrowser(file: StoryFile, uses: ReadonlySet<Usage>): StoryFile {
  const series = file.series.filter(
    ({ id, points }) =>
      uses.has(`series ${id}`) || points.some(({ date }) => uses.has(`datum ${id} ${date}`)),
  );
  const figures = file.figures.filter(({ id }) => uses.has(`datum ${id}`));
  const events = file.events.filter(({ id }) => uses.has('events') || uses.has(`event ${id}`));
  const points = series.flatMap((each) => each.points);
  const units = new Set([...series, ...figures].map(({ unit }) => unit));
  const cited = new Set([...points, ...figures, ...events].flatMap(({ sources }) => sources));
  return {
    ...file,
    units: file.units.filter(({ id }) => units.has(id)),
    sources: file.sources.filter(({ id }) => cited.has(id)),
    series,
    figures,
    events,
    people: [],
    quotations: [],
  };
}
