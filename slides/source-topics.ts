/** What each source of the talk supports, worked out from the data, so that a new source finds its list by itself. */
import type { Source, Story } from '../src/data/story.ts';

/** What a list of sources is about. */
export type Topic = 'counts' | 'customers' | 'events' | 'departures';

type Cited = readonly { sources: readonly string[] }[];

/** What is cited under a topic; the rest is about those who left. */
const topics: readonly { topic: Topic; cited: (story: Story) => Cited }[] = [
  {
    topic: 'counts',
    cited: ({ series }) =>
      ['exports', 'staff', 'companies', 'companies-joined', 'companies-left'].flatMap(
        (id) => series(id).points,
      ),
  },
  {
    topic: 'customers',
    cited: ({ series, datum }) => [
      ...['gdp-share', 'export-share', 'epam-staff'].flatMap((id) => series(id).points),
      datum('customers-eu-usa-2018'),
      datum('home-market-share'),
      datum('value-added-fall-2022'),
    ],
  },
  { topic: 'events', cited: ({ events }) => events },
];

/** The topic of a source: of several that lean on it, the first. */
function topicOf({ id }: Source, story: Story): Topic {
  const leans = topics.find(({ cited }) =>
    cited(story).some(({ sources }) => sources.includes(id)),
  );
  return leans?.topic ?? 'departures';
}

/** The sources of a topic; each source of the story has one. */
export function sourcesOn(topic: Topic, story: Story): Source[] {
  return story.sources.filter((source) => topicOf(source, story) === topic);
}
