/** What slides say of a story, and which of them say something else when it changes. */

import { deck } from '../../slides/index.ts';
import type { Step } from '../../src/charts/chart.ts';
import { runsOf } from '../../src/charts/scene/spec.ts';
import type { StoryFile } from '../../src/data/schema.ts';
import { openStory, type Story } from '../../src/data/story.ts';
import type { Usage } from '../../src/data/usage.ts';
import { resolveDeck } from '../../src/deck/checks.ts';
import { toHtml } from '../../src/deck/html.ts';
import { placesOf, renderSlide } from '../../src/deck/render.ts';
import { contentOf } from '../../src/deck/slide.ts';
import { configOf, sceneOfStep } from './specs.ts';
import { file as ownFile, story as ownStory } from './story.ts';
import { theme } from './theme.ts';
import { allWritten } from './written.ts';

export type Placed = ReturnType<typeof placesOf>[number];

/**
 * What a step writes on its canvas, one so large that no line breaks. Where it refuses its data, nothing: the build
 * ends with its sentence then.
 */
function labelsOf(step: Step): string[] {
  const scene = sceneOfStep(step);
  if (scene)
    return scene.slide.items.flatMap((item) =>
      item.kind === 'words'
        ? item.lines.map((line) =>
            runsOf(item, line)
              .map(({ text }) => text)
              .join(''),
          )
        : [],
    );
  try {
    return allWritten(configOf(step, theme), 10_000);
  } catch {
    return [];
  }
}

/** The words that a chart writes on its canvas at each of its steps, a line a label. */
export function drawnWords(steps: readonly Step[]): string[] {
  return steps.flatMap(labelsOf);
}

/** The markup of a slide; the caption and the sentences of its chart; and a function that draws its stills. */
export function renderWhole({ slide, place }: Placed, story: Story) {
  const content = contentOf(slide, story);
  const chart = content.layout === 'text' ? undefined : content.chart.content(story);
  return {
    markup: toHtml(renderSlide(slide, place, story)),
    sentences: chart ? [chart.caption, ...chart.steps.map(({ sentence }) => sentence)] : [],
    steps: chart?.steps ?? [],
  };
}

/** Every entry of a story, as it is asked for, with all that is said of it and its sources. */
function entriesOf(file: StoryFile, story: Story): Map<Usage, string> {
  const write = (entry: object) =>
    JSON.stringify(entry, (key, value: unknown) =>
      key === 'sources' && Array.isArray(value) ? value.map(story.source) : value,
    );
  const entries = (kind: string, list: readonly { id: string }[], find: (id: string) => object) =>
    list.map(({ id }): [Usage, string] => [`${kind} ${id}`, write(find(id))]);
  return new Map([
    ...entries('series', file.series, story.series),
    ...file.series.flatMap(({ id, points }) =>
      points.map(({ date }): [Usage, string] => [
        `datum ${id} ${date}`,
        write(story.datum(id, date)),
      ]),
    ),
    ...entries('datum', file.figures, story.datum),
    ...entries('event', file.events, story.event),
    ...entries('person', file.people, story.person),
    ...entries('quotation', file.quotations, story.quotation),
    ...entries('source', file.sources, story.source),
    ['sources', JSON.stringify(story.sources)],
    ['derived', write(story.derived)],
  ]);
}

const ownEntries = entriesOf(ownFile, ownStory);
const told = resolveDeck(deck, ownStory, 'slides');
/** Every slide of the deck with what it asks of the story. */
export const users = placesOf(deck).map((placed, index) => ({
  placed,
  uses: [...(told[index]?.readUses() ?? [])],
}));

/** The slides that use something which in a changed file is no longer as it was. */
export function changedSlides(file: StoryFile, story = openStory(file)): Placed[] {
  const entries = entriesOf(file, story);
  const isChanged = (use: Usage) => entries.get(use) !== ownEntries.get(use);
  return users.filter(({ uses }) => uses.some(isChanged)).map(({ placed }) => placed);
}
