/** Writes down what is asked of a story, so that it can be told which slide uses which entry. */
import type { Story } from './story.ts';

/** Names an entry, as "datum exports 2021", "series exports", "event election". */
export type Usage = string;

/** The same story, and the entries that have been asked of it so far. */
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
