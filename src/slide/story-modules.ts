/**
 * The modules that a browser imports of a story: its data with the charts of the first slides; and the charts
 * of all others with what travels between slides, which it asks for once the first are drawn.
 */
import { copyForBrowser } from '../data/browser-copy.ts';
import type { StoryFile } from '../data/schema.ts';
import { openStory } from '../data/story.ts';
import type { Deck } from './slide.ts';
import type { StoryPlace } from './talk.ts';
import { findTravels } from './travels.ts';

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

function chartFilesOfFirst({ acts }: Deck, { slides: folder }: StoryPlace): string[] {
  const first = acts.flatMap(({ slides }) => slides).slice(0, atOnce);
  return first.map(({ id }) => `/${folder}/**/${id}.chart.ts`);
}

/** A line that exports the charts of some files. */
function exportCharts(files: readonly string[]): string {
  return `export const charts = Object.values(import.meta.glob(${JSON.stringify(files)}, { eager: true }))
    .flatMap((module) => Object.values(module));`;
}

/** The code of the module with the data and the first slides' charts. */
export function firstModule(deck: Deck, place: StoryPlace, file: StoryFile): string {
  return `
    export const file = ${JSON.stringify(copyForBrowser(file))};
    ${exportCharts(chartFilesOfFirst(deck, place))}
    export const loadOthers = () => import('${othersName}');
  `;
}

/** The code of the module with all other charts, and with what travels. */
export function othersModule(deck: Deck, place: StoryPlace, file: StoryFile): string {
  const notFirst = chartFilesOfFirst(deck, place).map((path) => `!${path}`);
  return `
    export const travels = ${JSON.stringify(findTravels(deck, openStory(file)))};
    ${exportCharts([`/${place.slides}/**/*.chart.ts`, ...notFirst])}
  `;
}
