/** Checks a deck against its data: what stops a build, and what somebody should look at. */

import type { ChartContent } from '../charts/chart.ts';
import { findRefusals, visibleData } from '../charts/visible-data.ts';
import { placeOf, placeOfPoint } from '../data/issues.ts';
import type { StoryFile } from '../data/schema.ts';
import type { Datum, Story } from '../data/story.ts';
import { recordUsage, type Usage } from '../data/usage.ts';
import type { Claim, Finding } from './claims.ts';
import { textOf } from './html.ts';
import { contentOf, type Deck, onSlide, type Slide, type SlideContent } from './slide.ts';

/** A slide with what it says and asks of the data. */
export interface ResolvedSlide {
  id: string;
  /** Its file from the project's root, without its ending: "slides/war/plunge". */
  file: string;
  content: SlideContent;
  /** Its claims, once for each condition. */
  claims: readonly (Finding & { claim: Claim })[];
  /** Reads what its chart shows, if it has one. Throws what the chart says of data that it cannot draw. */
  readChart: () => ChartContent | undefined;
  /** Lists all entries that its words, chart, notes and claims ask for. Throws as `readChart` does. */
  readUses: () => ReadonlySet<Usage>;
}

/** What a slide of each layout needs. */
const charted = ['title', 'chart', 'captions', 'notes'];
const needs = new Map<string, readonly string[]>([
  ['cover', ['title', 'subtitle', 'chart', 'notes']],
  ['plot', charted],
  ['full', charted],
  ['text', ['title', 'body', 'notes']],
]);

/** Throws what a slide lacks: its types may not be checked before it is shown. */
function checkParts(content: SlideContent) {
  const { layout } = content;
  const needed = needs.get(layout);
  const known = [...needs.keys()].join(', ');
  if (!needed) throw new Error(`there is no layout "${layout}": take one of ${known}`);
  const present: Readonly<Record<string, unknown>> = { ...content };
  const missing = needed.filter((part) => present[part] === undefined);
  if (missing.length === 0) return;
  throw new Error(
    `a slide of layout "${layout}" needs ${needed.join(', ')}: add ${missing.join(', ')}`,
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
 * Resolves all slides in running order. Throws what a slide or a claim asks for and the data lack, with the slide's file.
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

/** Lists the claims that the data do not support, in a sentence each; claims of a slide that ask the same share one. */
export function findFalseClaims(slides: readonly ResolvedSlide[]): string[] {
  return slides.flatMap(({ file, claims }) => {
    const says = new Map<string, string[]>();
    for (const { claim, asks, found } of claims) {
      if (found === undefined) continue;
      const reason = `that ${asks}: ${found}`;
      says.set(reason, [...(says.get(reason) ?? []), `«${claim.says}»`]);
    }
    return [...says].map(
      ([reason, all]) =>
        `${file}: ${all.join(' and ')} ${all.length === 1 ? 'asks' : 'ask'} ${reason}`,
    );
  });
}

/** Lists what stops a build: a claim that is not true, a chart that refuses its data. */
export function findDeckIssues(slides: readonly ResolvedSlide[]): string[] {
  const refusals = slides.flatMap(({ file, readChart }) => findRefusals(file, readChart));
  return [...findFalseClaims(slides), ...refusals];
}

/** Throws an error with a line for each such issue. */
export function assertDeck(slides: readonly ResolvedSlide[]): void {
  const issues = findDeckIssues(slides);
  // Without a stack: the development server lays the error over the page.
  if (issues.length > 0) throw Object.assign(new Error(issues.join('\n')), { stack: '' });
}

/** Lists the bridges that do not lead to the next slide. */
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

/** A slide with the data that it uses. */
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

/** Lists every slide with what it uses. Throws what is wrong with a chart, with the slide's file. */
export function slideUses(slides: readonly ResolvedSlide[]): SlideUse[] {
  return slides.map(({ file, content, readChart, readUses }) =>
    onSlide(file, () => {
      const chart = readChart();
      const rows = new Set(chart?.rows.map(({ of }) => of.id));
      const shown = new Set(chart && visibleData(chart).map(({ id }) => id));
      return { slide: file, content, uses: readUses(), rows, shown };
    }),
  );
}

/** Lists points that are in the table of a chart and nowhere else: no step shows them, no words give them. */
export function findUnshown(slides: readonly SlideUse[], file: StoryFile, story: Story): string[] {
  return file.series.flatMap(({ id }) =>
    story.series(id).points.flatMap((point, index) => {
      const isShown = slides.some(
        ({ uses, shown }) => shown.has(point.id) || uses.has(`datum ${point.id}`),
      );
      const table = slides.find(({ rows }) => rows.has(point.id));
      if (isShown || !table) return [];
      return [
        `${placeOfPoint(id, point, index)}: no step shows it, only the table of ${table.slide}`,
      ];
    }),
  );
}

/** Ids of the values that slides use, also as part of a derivation. */
function usedIds(slides: readonly SlideUse[], data: readonly Datum[]): ReadonlySet<string> {
  const byId = new Map(data.map((datum) => [datum.id, datum]));
  const used = new Set(
    slides.flatMap(({ uses, rows }) => [
      ...rows,
      ...[...uses].flatMap((use) => /^datum (.*)/.exec(use)?.[1] ?? []),
    ]),
  );
  for (const id of used) for (const name of byId.get(id)?.names ?? []) used.add(name);
  return used;
}

/** Lists series, points and figures that no slide uses, not even as part of a derivation. */
export function findUnused(slides: readonly SlideUse[], file: StoryFile, story: Story): string[] {
  const series = file.series.map(({ id }) => story.series(id));
  const figures = file.figures.map(({ id }) => story.datum(id));
  const used = usedIds(slides, [...series.flatMap(({ points }) => points), ...figures]);
  return [
    ...series.flatMap((entry, index) => {
      const places = entry.points.flatMap((point, at) =>
        used.has(point.id) ? [] : [placeOfPoint(entry.id, point, at)],
      );
      return places.length === entry.points.length ? [placeOf('series', entry, index)] : places;
    }),
    ...figures.flatMap((figure, index) =>
      used.has(figure.id) ? [] : [placeOf('figures', figure, index)],
    ),
  ];
}
