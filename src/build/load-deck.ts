/** The deck as Vite's plugins get it: they run as plain JavaScript, so that Vite has to read the slides for them. */
import { type ResolvedConfig, runnerImport } from 'vite';
import type { Deck } from '../deck/slide.ts';
import { deckModule, type StoryPlace } from './story-files.ts';

/** By the configuration that all plugins of a build have in common: what several of them ask for is read once. */
const decks = new WeakMap<ResolvedConfig, Promise<Deck>>();

/** The story's slides in running order, as they were when a plugin of the same build first asked for them. */
export function deckOfBuild(config: ResolvedConfig, place: StoryPlace): Promise<Deck> {
  const { root } = config;
  const read = async () => {
    const { module } = await runnerImport<{ deck: Deck }>(deckModule(root, place), { root });
    return module.deck;
  };
  const deck = decks.get(config) ?? read();
  decks.set(config, deck);
  return deck;
}
