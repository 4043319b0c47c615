/**
 * The modules that a browser imports of a story: the charts of the first slides with the data they ask for; and
 * those of all others with the whole data and what travels between slides, once the first are drawn.
 */
import type { Chart } from '../charts/chart.ts';
import { copyForBrowser } from '../data/browser-copy.ts';
import type { StoryFile } from '../data/schema.ts';
import { openStory } from '../data/story.ts';
import type { Deck } from '../deck/slide.ts';
import { chartsOf, findMorphs, usesOfCharts } from './morphs.ts';
import type { StoryPlace } from './story-files.ts';

const firstName = 'virtual:story';
const othersName = 'virtual:story/others';

/** The ids that Vite knows the modules by. */
export const storyModules = { first: `\0${firstName}`, others: `\0${othersName}` };

/** The id of a module by the name that it is imported by; undefined for any other. */
export function storyModuleId(name: string): string | undefined {
  return name === firstName || name === othersName ? `\0${name}` : undefined;
}

/** How many slides have their charts come with the stage's code: the first, and the one beside it. */
const atOnce = 2;

const isThere = (chart: Chart | undefined) => chart !== undefined;

/** A line that exports what the files that are matched export. */
function exportCharts(patterns: readonly string[]): string {
  return `export const charts = Object.values(import.meta.glob(${JSON.stringify(patterns)}, { eager: true }))
    .flatMap((module) => Object.values(module));`;
}

/** The code of the module with the first slides' charts, and their data. */
export function firstModule(deck: Deck, { slides }: StoryPlace, file: StoryFile): string {
  const story = openStory(file);
  const first = chartsOf(deck, story).slice(0, atOnce).filter(isThere);
  return `
    export const file = ${JSON.stringify(copyForBrowser(file, usesOfCharts(first, story)))};
    ${exportCharts(first.map(({ id }) => `/${slides}/**/${id}.chart.ts`))}
    export const loadOthers = () => import('${othersName}');
  `;
}

/** The code of the module with all other charts, what travels, and the data of all charts. */
export function othersModule(deck: Deck, { slides }: StoryPlace, file: StoryFile): string {
  const story = openStory(file);
  const all = chartsOf(deck, story);
  const first = all.slice(0, atOnce).filter(isThere);
  return `
    export const file = ${JSON.stringify(copyForBrowser(file, usesOfCharts(all.filter(isThere), story)))};
    export const morphs = ${JSON.stringify(findMorphs(deck, story))};
    ${exportCharts([`/${slides}/**/*.chart.ts`, ...first.map(({ id }) => `!/${slides}/**/${id}.chart.ts`)])}
  `;
}
