/**
 * The prerender plugin: renders the story into the page when Vite builds or serves, gives the browser
 * the story's charts and data, and reloads the page when a word or a number changes.
 */
import { resolve } from 'node:path';
import {
  isRunnableDevEnvironment,
  normalizePath,
  type Plugin,
  type ResolvedConfig,
  type ViteDevServer,
} from 'vite';
import type { Chart } from '../charts/chart.ts';
import { usesOfCharts } from '../charts/visible-data.ts';
import { findOutliers } from '../data/outliers.ts';
import type { StoryFile } from '../data/schema.ts';
import { openStory } from '../data/story.ts';
import { copyForBrowser } from '../data/usage.ts';
import { assertDeck, findUnshown, resolveDeck, slideUses } from '../deck/checks.ts';
import { type Html, html, toHtml } from '../deck/html.ts';
import { renderDeck, renderProgress } from '../deck/render.ts';
import { chartsOf, type Deck } from '../deck/slide.ts';
import {
  deckModule,
  deckOfBuild,
  markUnwritten,
  readData,
  type StoryPlace,
} from './story-files.ts';

const firstName = 'virtual:story';
const othersName = 'virtual:story/others';

/** The ids that Vite knows the modules by. */
const storyModules = { first: `\0${firstName}`, others: `\0${othersName}` };

/** The id of a module by the name that it is imported by; undefined for any other. */
function storyModuleId(name: string): string | undefined {
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
function firstModule(deck: Deck, { slides }: StoryPlace, file: StoryFile): string {
  const story = openStory(file);
  const first = chartsOf(deck, story).slice(0, atOnce).filter(isThere);
  return `
    export const file = ${JSON.stringify(copyForBrowser(file, usesOfCharts(first, story)))};
    ${exportCharts(first.map(({ id }) => `/${slides}/**/${id}.chart.ts`))}
    export const loadOthers = () => import('${othersName}');
  `;
}

/** The code of the module with all other charts, and the data of all charts. */
function othersModule(deck: Deck, { slides }: StoryPlace, file: StoryFile): string {
  const story = openStory(file);
  const all = chartsOf(deck, story);
  const first = all.slice(0, atOnce).filter(isThere);
  return `
    export const file = ${JSON.stringify(copyForBrowser(file, usesOfCharts(all.filter(isThere), story)))};
    ${exportCharts([`/${slides}/**/*.chart.ts`, ...first.map(({ id }) => `!/${slides}/**/${id}.chart.ts`)])}
  `;
}

function renderHead({ title, description, author }: Deck): Html {
  return html`<title>${title}</title>
<meta name="description" content="${description}">
<meta name="author" content="${author}">`;
}

/**
 * The plugin for one story.
 * @param isPublic whether others get what is built: answers are for the speaker then, and stay out of it
 */
export function story(place: StoryPlace, isPublic = true): Plugin {
  let config: ResolvedConfig;
  let server: ViteDevServer | undefined;
  const dataPath = () => resolve(config.root, place.data);

  const importDeck = async (): Promise<Deck> => {
    if (!server || !isRunnableDevEnvironment(server.environments.ssr)) {
      return deckOfBuild(config, place);
    }
    const path = deckModule(config.root, place);
    const { deck } = await server.environments.ssr.runner.import<{ deck: Deck }>(path);
    return deck;
  };

  return {
    name: 'story',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(devServer) {
      server = devServer;
      devServer.watcher.add(dataPath());
    },
    // A fault in the data stops a build here, before anything is written.
    async buildStart() {
      if (config.command === 'build') await readData(config.root, place);
    },
    resolveId: storyModuleId,
    async load(id) {
      if (id !== storyModules.first && id !== storyModules.others) return undefined;
      this.addWatchFile(dataPath());
      const [deck, file] = [await importDeck(), await readData(config.root, place)];
      return (id === storyModules.first ? firstModule : othersModule)(deck, place, file);
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(page) {
        const file = await readData(config.root, place);
        const opened = openStory(file);
        const deck = await importDeck();
        // Before a slide is rendered, which may not be possible with what is told here.
        const told = resolveDeck(deck, opened, place.slides);
        assertDeck(told);
        const slides = markUnwritten(
          toHtml(renderDeck(deck, opened, !isPublic || config.command === 'serve')),
        );
        if (config.command === 'build') {
          const unshown = findUnshown(slideUses(told), file, opened);
          for (const warning of [...findOutliers(file, opened), ...unshown])
            this.warn(`${place.data}: look at ${warning}`);
        }
        return page
          .replace('<!--story:head-->', () => toHtml(renderHead(deck)))
          .replace('<!--story:slides-->', () => slides)
          .replace('<!--story:progress-->', () => toHtml(renderProgress(deck)))
          .replace('%story-lang%', () => toHtml(html`${deck.lang}`));
      },
    },
    generateBundle() {
      // In its place the speaker's own server gives the answers.
      if (isPublic) this.emitFile({ type: 'asset', fileName: 'answers.json', source: '{}' });
    },
    hotUpdate({ file, modules }) {
      const isData = normalizePath(file) === normalizePath(dataPath());
      const isStory = this.environment.name === 'ssr' && modules.length > 0;
      if (!isData && !isStory) return undefined;
      for (const environment of Object.values(
        this.environment.name === 'ssr' ? { ...server?.environments } : {},
      )) {
        // Which charts are the first slides' is told by the running order: both are made anew.
        for (const made of Object.values(storyModules)) {
          const stale = environment.moduleGraph.getModuleById(made);
          if (stale) environment.moduleGraph.invalidateModule(stale);
        }
      }
      server?.environments.client.hot.send({ type: 'full-reload' });
      return isData ? [] : undefined;
    },
  };
}
