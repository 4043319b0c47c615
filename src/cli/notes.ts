/** Prints the speaker's notes as Markdown, with times, cues and sources, to rehearse from. */
import { select, selectAll } from 'hast-util-select';
import { importDeck, ownStory, readData } from '../build/story-files.ts';
import { formatMinutes } from '../data/format.ts';
import { openStory, type Story } from '../data/story.ts';
import { type Html, textOf } from '../deck/html.ts';
import { placesOf, renderAnswers, renderSlide } from '../deck/render.ts';
import { contentOf, type Deck } from '../deck/slide.ts';
import { citedSources } from '../deck/sources.ts';
import { defineCommand } from './command.ts';

/** Escapes characters that Markdown would read as its own. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** The paragraphs of a slide's notes; a cue names the step of each. */
function paragraphsOf(section: Html): string[] {
  return selectAll('.note', section).map((note) => {
    const cue = note.properties.dataCue ? textOf(select('b', note) ?? note) : '';
    const words = escapeMarkdown(textOf(note).slice(cue.length).trim());
    return cue ? `**[${cue.replace(/:$/, '')}]** ${words}` : words;
  });
}

/** Writes the notes of a talk as Markdown: an act a chapter, a slide a section with its time in the talk. */
export function renderNotes(deck: Deck, story: Story): string {
  const places = placesOf(deck);
  const paragraphs: string[] = [];
  let begin = 0;
  for (const { slide, place } of places) {
    const content = contentOf(slide, story);
    const { title, seconds } = content;
    const { act, isActStart, number } = place;
    if (isActStart && act.name) paragraphs.push(`## ${escapeMarkdown(act.name)}`);
    paragraphs.push(
      `### ${number}. ${escapeMarkdown(textOf(title))}`,
      seconds > 0
        ? `At ${formatMinutes(begin)}, for ${formatMinutes(seconds)}.`
        : 'After the talk, for questions.',
      ...paragraphsOf(renderSlide(slide, place, story, true)),
    );
    const links = citedSources(content, story).map(
      ({ publisher, url }) => `[${escapeMarkdown(publisher)}](<${url}>)`,
    );
    if (links.length > 0) paragraphs.push(`Sources: ${links.join(', ')}.`);
    begin += seconds;
  }
  const head = [
    `# ${escapeMarkdown(deck.title)}`,
    `${places.length} slides, ${formatMinutes(begin)}.`,
  ];
  return `${[...head, ...paragraphs].join('\n\n')}\n`;
}

/** The notes of the deck's own talk as Markdown. */
export async function makeNotes(): Promise<string> {
  const story = openStory(await readData('.', ownStory));
  const deck = await importDeck('.', ownStory);
  return renderNotes(deck, story);
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
