/** The slides of a deck as one story has them: each is made once, for all that look at it. */
import type { ChartContent } from '../charts/chart.ts';
import type { Story } from '../data/story.ts';
import { recordUsage, type Usage } from '../data/usage.ts';
import type { Claim, Finding } from './claims.ts';
import { createFormatter } from './formatter.ts';
import type { Deck, Slide, SlideContent } from './slide.ts';

/** What a slide says, and what it asks of the data. */
export interface ResolvedSlide {
  id: string;
  /** Its file from the project's root, without its ending: "slides/war/plunge". */
  file: string;
  content: SlideContent;
  /** Its claims, once for each condition, with what was found where that is not so. */
  claims: readonly (Finding & { claim: Claim })[];
  /** What its chart shows; nothing where it has none. Throws what the chart says of data that it cannot draw. */
  readChart: () => ChartContent | undefined;
  /** All entries that its words, its chart, its notes and its claims ask for. Throws as `readChart` does. */
  readUses: () => ReadonlySet<Usage>;
}

/** Does some work on a slide; what it throws then names the slide's file. */
export function onSlide<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: ${reason}`, { cause: error });
  }
}

/** What a slide of each layout cannot be without. */
const parts: Readonly<Record<SlideContent['layout'], readonly string[]>> = {
  cover: ['title', 'subtitle', 'chart', 'notes'],
  opener: ['title', 'lead', 'chart', 'notes'],
  chart: ['title', 'chart', 'captions', 'notes'],
  wide: ['title', 'chart', 'captions', 'notes'],
  beside: ['title', 'chart', 'captions', 'notes'],
  plot: ['title', 'chart', 'captions', 'notes'],
  full: ['title', 'chart', 'captions', 'notes'],
  text: ['title', 'body', 'notes'],
};

/** Throws what a slide lacks: who edits it may not have the types checked before it is shown. */
function checkParts(content: SlideContent) {
  const needed = Object.entries(parts).find(([layout]) => layout === content.layout)?.[1];
  const layouts = Object.keys(parts).join(', ');
  if (!needed) throw new Error(`there is no layout "${content.layout}": take one of ${layouts}`);
  const present: Readonly<Record<string, unknown>> = { ...content };
  const missing = needed.filter((part) => present[part] === undefined);
  if (missing.length === 0) return;
  throw new Error(
    `a slide of layout "${content.layout}" needs ${needed.join(', ')}: add ${missing.join(', ')}`,
  );
}

function resolveSlide(slide: Slide, file: string, story: Story): ResolvedSlide {
  const recorded = recordUsage(story);
  const content = slide.content(createFormatter(recorded.story), recorded.story);
  checkParts(content);
  const claims = (content.claims ?? []).flatMap((claim) =>
    claim.asks.map((condition) => ({ claim, ...condition(recorded.story) })),
  );
  const readChart = () =>
    content.layout === 'text' ? undefined : content.chart.content(recorded.story);
  const readUses = () => {
    readChart();
    return new Set([...recorded.uses, ...(content.sources ?? []).map((id) => `source ${id}`)]);
  };
  return { id: slide.id, file, content, claims, readChart, readUses };
}

/**
 * All slides in running order. Throws what a slide or a claim asks for and the data lack, with the slide's file.
 * @param folder of the slides, as messages name it
 */
export function resolveDeck(deck: Deck, story: Story, folder: string): ResolvedSlide[] {
  return deck.acts.flatMap((act) =>
    act.slides.map((slide) => {
      const file = `${folder}/${act.id}/${slide.id}`;
      return onSlide(file, () => resolveSlide(slide, file, story));
    }),
  );
}
