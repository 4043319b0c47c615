/** What a slide asks of the data, so that it can be told where a figure is used. */
import type { Story } from '../data/story.ts';
import { recordUses, type Use } from '../data/uses.ts';
import type { Slide } from './slide.ts';
import { tellOf } from './tell.ts';

/** All entries that a slide, its chart, its notes and its claims ask for; a slide is the same as long as these are. */
export function usesOf(slide: Slide, story: Story): ReadonlySet<Use> {
  const recorded = recordUses(story);
  const content = slide.content(tellOf(recorded.story), recorded.story);
  if (content.layout !== 'text') content.chart.content(recorded.story);
  for (const { asks } of content.claims ?? [])
    for (const condition of asks) condition(recorded.story);
  const cited = (content.sources ?? []).map((id) => `source ${id}`);
  return new Set([...recorded.uses, ...cited]);
}
