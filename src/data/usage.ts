/** Records which entries are asked of a story, and copies these for the browser. */
import type { StoryFile } from './schema.ts';
import type { Story } from './story.ts';

/** Names an entry, as "datum exports 2021", "series exports", "event election". */
export type Usage = string;

/** Wraps a story so that `uses` lists the entries that have been asked of it so far. */
export function recordUsage(story: Story): { story: Story; uses: ReadonlySet<Usage> } {
  const uses = new Set<Usage>();
  const recorded =
    <Entry>(kind: string, find: (id: string) => Entry) =>
    (id: string): Entry => {
      uses.add(`${kind} ${id}`);
      return find(id);
    };
  return {
    uses,
    story: {
      series: recorded('series', story.series),
      datum(id, date) {
        uses.add(`datum ${date === undefined ? id : `${id} ${date}`}`);
        return story.datum(id, date);
      },
      event: recorded('event', story.event),
      person: recorded('person', story.person),
      quotation: recorded('quotation', story.quotation),
      source: recorded('source', story.source),
      get events() {
        uses.add('events');
        return story.events;
      },
      get sources() {
        uses.add('sources');
        return story.sources;
      },
      get derived() {
        uses.add('derived');
        return story.derived;
      },
    },
  };
}

/** The file with only what charts use, its units, its sources and who said it. */
export function copyForBrowser(file: StoryFile, uses: ReadonlySet<Usage>): StoryFile {
  const series = file.series.filter(
    ({ id, points }) =>
      uses.has(`series ${id}`) || points.some(({ date }) => uses.has(`datum ${id} ${date}`)),
  );
  const figures = file.figures.filter(({ id }) => uses.has(`datum ${id}`));
  const events = file.events.filter(({ id }) => uses.has('events') || uses.has(`event ${id}`));
  const quotations = file.quotations.filter(({ id }) => uses.has(`quotation ${id}`));
  const speakers = new Set(quotations.map(({ person }) => person));
  const points = series.flatMap((each) => each.points);
  const units = new Set([...series, ...figures].map(({ unit }) => unit));
  const cited = new Set(
    [...points, ...figures, ...events, ...quotations].flatMap(({ sources }) => sources),
  );
  return {
    ...file,
    units: file.units.filter(({ id }) => units.has(id)),
    sources: file.sources.filter(({ id }) => cited.has(id)),
    series,
    figures,
    events,
    people: file.people.filter(({ id }) => speakers.has(id) || uses.has(`person ${id}`)),
    quotations,
  };
}
