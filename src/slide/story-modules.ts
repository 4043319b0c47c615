/**
 * The modules that a browser imports of a story: its data with the charts of the first slides, and the charts
 * of all others, which it asks for once the first are drawn.
 */
import { copyForBrowser } from '../data/browser-copy.ts';
import type { StoryFile } from '../data/schema.ts';
import type { Deck } from './slide.ts';
import type { StoryPlace } from './talk.ts';

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
    export const loadOtherCharts = async () => (await import('${othersName}')).charts;
  `;
}

/** The code of the module with all other charts. */
export function othersModule(deck: Deck, place: StoryPlace): string {
  const notFirst = chartFilesOfFirst(deck, place).map((file) => `!${file}`);
  return exportCharts([`/${place.slides}/**/*.chart.ts`, ...notFirst]);
}
