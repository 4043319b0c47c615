/** Holds a deck against its data: what may not be, and what somebody should look at. */

import type { ChartContent } from '../charts/chart.ts';
import { findRefusals, visibleData } from '../charts/visible-data.ts';
import { placeOf, placeOfPoint } from '../data/issues.ts';
import type { StoryFile } from '../data/schema.ts';
import type { Datum, Story } from '../data/story.ts';
import { recordUsage, type Usage } from '../data/usage.ts';
import type { Claim, Finding } from './claims.ts';
import { textOf } from './html.ts';
import { contentOf, type Deck, onSlide, type Slide, type SlideContent } from './slide.ts';

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
  const content = contentOf(slide, recorded.story);
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

/** A claim of one slide as it stands: what it asks, and what was found instead where that is not so. */
export interface CheckedClaim {
  /** The slide's file from the project's root, without its ending: "slides/war/plunge". */
  slide: string;
  content: SlideContent;
  claim: Claim;
  asks: string;
  found?: string;
}

/** Every condition of every claim. */
export function checkClaims(slides: readonly ResolvedSlide[]): CheckedClaim[] {
  return slides.flatMap(({ file, content, claims }) =>
    claims.map((checked) => ({ slide: file, content, ...checked })),
  );
}

/** What the data no longer support, a sentence each; one for all words of a slide that ask the same. */
export function findFalseClaims(slides: readonly ResolvedSlide[]): string[] {
  const words = new Map<string, { slide: string; reason: string; says: string[] }>();
  for (const { slide, claim, asks, found } of checkClaims(slides)) {
    if (found === undefined) continue;
    const reason = `that ${asks}: ${found}`;
    const same = words.get(`${slide} ${reason}`);
    if (same) same.says.push(claim.says);
    else words.set(`${slide} ${reason}`, { slide, reason, says: [claim.says] });
  }
  return [...words.values()].map(({ slide, reason, says }) => {
    const quoted = says.map((each) => `«${each}»`).join(' and ');
    return `${slide}: ${quoted} ${says.length === 1 ? 'asks' : 'ask'} ${reason}`;
  });
}

/** A slide with what it says and what it asks of the data. */
export interface SlideUse {
  /** Its file from the project's root, without its ending: "slides/war/plunge". */
  slide: string;
  content: SlideContent;
  uses: ReadonlySet<Usage>;
  /** What its chart has in its table. */
  rows: ReadonlySet<string>;
  /** What its chart shows at one of its steps. */
  shown: ReadonlySet<string>;
}

const idsOf = (data: readonly { id: string }[]) => new Set(data.map(({ id }) => id));

function slideUse({ file, content, readChart, readUses }: ResolvedSlide): SlideUse {
  const chart = readChart();
  return {
    slide: file,
    content,
    uses: readUses(),
    rows: idsOf((chart?.rows ?? []).map(({ of }) => of)),
    shown: idsOf(chart ? visibleData(chart) : []),
  };
}

/** Every slide with what it uses. Throws what is wrong with a chart, with the slide's file. */
export function slideUses(slides: readonly ResolvedSlide[]): SlideUse[] {
  return slides.map((slide) => onSlide(slide.file, () => slideUse(slide)));
}

/** What ends a build: a claim that is not true, a chart that refuses its data. */
export function findDeckIssues(slides: readonly ResolvedSlide[]): string[] {
  const refusals = slides.flatMap(({ file, readChart }) => findRefusals(file, readChart));
  return [...findFalseClaims(slides), ...refusals];
}

/** Bridges that lead to another slide than the one that follows, a sentence each. */
export function findBrokenBridges(slides: readonly ResolvedSlide[]): string[] {
  return slides.flatMap(({ file, content }, index) => {
    const { bridge } = content.notes;
    const next = slides[index + 1]?.id;
    if (!bridge || bridge.to === next) return [];
    const follows =
      next === undefined ? 'no slide follows: take it out' : `"${next}" follows: write it anew`;
    return [`${file}, bridge: «${textOf(bridge.words)}» leads to "${bridge.to}", but ${follows}`];
  });
}

/** Throws an error with a line for each such fault. */
export function assertDeck(slides: readonly ResolvedSlide[]): void {
  const faults = findDeckIssues(slides);
  if (faults.length === 0) return;
  // Without a stack, as faults of the data file are told: the development server lays both over the page.
  throw Object.assign(new Error(faults.join('\n')), { stack: '' });
}

/** Names of the values that slides say, or that what they say is worked out from. */
function saidNames(slides: readonly SlideUse[], data: readonly Datum[]): Set<string> {
  const byName = new Map(data.map((datum) => [datum.id, datum]));
  const said = new Set<string>();
  const say = (name: string) => {
    if (said.has(name)) return;
    said.add(name);
    for (const other of byName.get(name)?.names ?? []) say(other);
  };
  for (const { uses, rows } of slides) {
    for (const use of uses) if (use.startsWith('datum ')) say(use.slice('datum '.length));
    for (const id of rows) say(id);
  }
  return said;
}

/** Points that a chart has in its table and shows at none of its steps, where nothing else tells them either. */
export function findUnshown(slides: readonly SlideUse[], file: StoryFile, story: Story): string[] {
  return file.series.flatMap(({ id }) =>
    story.series(id).points.flatMap((point, index) => {
      const isTold = slides.some(
        ({ uses, shown }) => shown.has(point.id) || uses.has(`datum ${point.id}`),
      );
      const table = slides.find(({ rows }) => rows.has(point.id));
      if (isTold || !table) return [];
      return [
        `${placeOfPoint(id, point, index)}: no step shows it, only the table of ${table.slide}`,
      ];
    }),
  );
}

/** Places of series, points and figures that no slide uses, nor anything that a slide uses is worked out from. */
export function findUnused(slides: readonly SlideUse[], file: StoryFile, story: Story): string[] {
  const series = file.series.map(({ id }) => story.series(id));
  const figures = file.figures.map(({ id }) => story.datum(id));
  const said = saidNames(slides, [...series.flatMap(({ points }) => points), ...figures]);
  return [
    ...series.flatMap((entry, index) => {
      const { id, points } = entry;
      if (!points.some((point) => said.has(point.id))) return [placeOf('series', entry, index)];
      return points.flatMap((point, at) =>
        said.has(point.id) ? [] : [placeOfPoint(id, point, at)],
      );
    }),
    ...figures.flatMap((figure, index) =>
      said.has(figure.id) ? [] : [placeOf('figures', figure, index)],
    ),
  ];
}
