/**
 * What the speaker says on a slide, as paragraphs that stand beside the step they are said at: the prose of
 * the page to read, the notes of the speaker and of the handout. In the page they follow each other in the
 * order in which they are said; on the slide itself none is seen.
 */
import { capitalize } from '../data/format.ts';
import type { Story } from '../data/story.ts';
import { type Html, html } from './html.ts';
import type { Notes } from './slide.ts';

/** The paragraphs of a slide's notes, by where they stand. */
export interface NoteParagraphs {
  /** Said when the slide appears. */
  open: Html;
  /** Said at a step, by its name; nothing where nothing is said. */
  at: (step: string) => Html | undefined;
  /** Said after the last step. */
  end: Html;
}

/** A step in words for the speaker: those of the event that it is named after, or its own name's. */
export function cueOf(step: string, story: Story): string {
  const event = story.events.find(({ id }) => id === step);
  return event?.short ?? capitalize(step.replaceAll('-', ' '));
}

/** A cue names its step for the speaker: the audience sees no name. */
function renderCue(step: string, words: Html, story: Story): Html {
  return html`<p class="note" data-cue="${step}"><b>${cueOf(step, story)}:</b> ${words}</p>`;
}

/** What may be asked on a slide, with the answer. */
export function renderAsked({ asked }: Notes): Html | undefined {
  return asked && html`<p class="note asked">${asked}</p>`;
}

/** The notes of a slide as paragraphs; with answers only for the speaker. */
export function renderNoteParagraphs(
  notes: Notes,
  story: Story,
  hasAnswers: boolean,
): NoteParagraphs {
  const { open, steps = {}, bridge } = notes;
  return {
    open: html`<p class="note">${open}</p>`,
    at: (step) => {
      const words = steps[step];
      return words && renderCue(step, words, story);
    },
    end: html`${hasAnswers && renderAsked(notes)}${bridge && html`<p class="note bridge">${bridge.words}</p>`}`,
  };
}
