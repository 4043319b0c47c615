/** Prints the speaker's notes as Markdown, with times, cues and sources, to rehearse from. */
import { importDeck, ownStory, readData } from '../build/story-files.ts';
import { formatMinutes } from '../data/format.ts';
import { openStory, type Story } from '../data/story.ts';
import { textOf } from '../deck/html.ts';
import { cueOf, placesOf, renderAnswers } from '../deck/render.ts';
import { contentOf, type Deck } from '../deck/slide.ts';
import { citedSources } from '../deck/sources.ts';
import { defineCommand } from './command.ts';

/** What is said on one slide. */
export interface SpokenSlide {
  title: string;
  act: string;
  seconds: number;
  /** In order; a cue names the step it belongs to. */
  notes: readonly { cue: string; words: string }[];
  sources: readonly { name: string; url: string }[];
}

/** Characters that Markdown would read as its own. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** The notes of a talk as Markdown: an act a chapter, a slide a section with its time in the talk. */
export function renderNotes(title: string, slides: readonly SpokenSlide[]): string {
  const total = slides.reduce((sum, { seconds }) => sum + seconds, 0);
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    `${slides.length} slides, ${formatMinutes(total)}.`,
  ];
  let begin = 0;
  let act = '';
  slides.forEach((slide, index) => {
    if (slide.act !== act) {
      act = slide.act;
      lines.push('', `## ${escapeMarkdown(act)}`);
    }
    lines.push(
      '',
      `### ${index + 1}. ${escapeMarkdown(slide.title)}`,
      '',
      slide.seconds > 0
        ? `At ${formatMinutes(begin)}, for ${formatMinutes(slide.seconds)}.`
        : 'After the talk, for questions.',
    );
    for (const { cue, words } of slide.notes) {
      lines.push('', `${cue && `**[${cue}]** `}${escapeMarkdown(words)}`);
    }
    if (slide.sources.length > 0) {
      const links = slide.sources.map(({ name, url }) => `[${escapeMarkdown(name)}](<${url}>)`);
      lines.push('', `Sources: ${links.join(', ')}.`);
    }
    begin += slide.seconds;
  });
  return `${lines.join('\n')}\n`;
}

/** What is said on each slide of a deck, in running order. */
export function spokenSlides(deck: Deck, story: Story): SpokenSlide[] {
  return placesOf(deck).map(({ slide, place }) => {
    const content = contentOf(slide, story);
    const { open, steps = {}, asked, bridge } = content.notes;
    const cues = Object.entries(steps).map(([step, words]) => ({
      cue: cueOf(step, story),
      words,
    }));
    const others = [asked, bridge?.words].flatMap((words) => (words ? [{ cue: '', words }] : []));
    return {
      title: textOf(content.title),
      act: place.act.name ?? '',
      seconds: content.seconds,
      notes: [{ cue: '', words: open }, ...cues, ...others].map(({ cue, words }) => ({
        cue,
        words: textOf(words),
      })),
      sources: citedSources(content, story).map(({ publisher, url }) => ({ name: publisher, url })),
    };
  });
}

/** The notes of the deck's own talk as Markdown. */
export async function makeNotes(): Promise<string> {
  const story = openStory(await readData('.', ownStory));
  const deck = await importDeck('.', ownStory);
  return renderNotes(deck.title, spokenSlides(deck, story));
}

/** The answers of the deck's own talk, as the speaker's windows ask for them. */
export async function makeAnswers(): Promise<string> {
  const story = openStory(await readData('.', ownStory));
  return renderAnswers(await importDeck('.', ownStory), story);
}

export const main = defineCommand({
  name: 'notes',
  summary: "Prints the speaker's notes as Markdown.",
  usage: ['npm run -s notes > notes.md'],
  options: {},
  async run() {
    process.stdout.write(await makeNotes());
  },
});
