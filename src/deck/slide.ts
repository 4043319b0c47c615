/** What a slide, an act and a deck are: the words a story is written in. */
import type { Chart } from '../charts/chart.ts';
import type { Story } from '../data/story.ts';
import type { Claim } from './claims.ts';
import { createFormatter, type Formatter } from './formatter.ts';
import { type Html, html, stepsIn, textOf } from './html.ts';

/** What the speaker says. Together 60 to 120 words; digits come from the data here too. */
export interface Notes {
  /** Said when the slide appears. */
  open: Html;
  /** Said after the press of the key that shows the step, by the step's name. */
  steps?: Readonly<Record<string, Html>>;
  /** The bridge to the next slide, by its id: `check:data` tells when another one follows. Nothing else presumes a neighbour. */
  bridge?: { to: string; words: Html };
  /** What an honest listener would ask, and the answer. */
  asked?: Html;
}

interface Common {
  /** The claim, as the slide's heading. */
  title: Html;
  notes: Notes;
  /** Planned time, in seconds: none in an appendix. */
  seconds: number;
  /** Which of the article's facts are told here, as "S11". */
  facts?: readonly string[];
  /** What the title or a caption claims of the data, with the conditions under which it is true. */
  claims?: readonly Claim[];
  /** How its drawing is to be read, in the source line: "One lamp is 10 ships." */
  reading?: Html;
  /** Ids of slides it took the place of: their addresses lead to it. */
  replaces?: readonly string[];
  /** Further source ids for what the words say beyond the values and quotations in them. */
  sources?: readonly string[];
}

/** The deck's first slide: its name over a chart. */
export interface CoverSlide extends Common {
  layout: 'cover';
  subtitle: Html;
  chart: Chart;
}

/**
 * A claim, a chart, and a sentence for each step. In `plot` the chart has the slide under the claim and the current
 * sentence; in `full` it has all of it, to the edges, and says the sentences itself: they are only read and heard.
 */
export interface ChartSlide extends Common {
  layout: 'plot' | 'full';
  chart: Chart;
  /** By step name; a step without a sentence only changes the chart. */
  captions: Readonly<Record<string, Html>>;
}

/** A claim over free markup, in which each `step()` appears by a press of the key. */
export interface TextSlide extends Common {
  layout: 'text';
  body: Html;
}

export type SlideContent = CoverSlide | ChartSlide | TextSlide;

/** A slide: its id (which is its file's name and its address) and what it says of the data. */
export interface Slide {
  id: string;
  content: (format: Formatter, story: Story) => SlideContent;
}

/** Defines a slide. `id` is the file's name and the address: "plunge" is #/plunge. */
export function defineSlide(id: string, content: Slide['content']): Slide {
  return { id, content };
}

/** The light an act stands in; a style sheet of the stage knows each by name. */
export type ColorScheme = 'bright' | 'dusk' | 'night' | 'morning';

/** A part of the talk. An act without a name (an opening) has no header. */
export interface Act {
  id: string;
  name?: string;
  scheme: ColorScheme;
  /** Whether it follows the talk: it is there for questions, and the clock does not count it. Told without it. */
  isAppendix?: boolean;
  slides: readonly Slide[];
}

/** The whole talk in running order. */
export interface Deck {
  title: string;
  description: string;
  /** Language code of the words. */
  lang: string;
  author: string;
  acts: readonly Act[];
}

/** Defines the deck: what `slides/index.ts` exports as `deck`. */
export function defineDeck(deck: Deck): Deck {
  return deck;
}

/** Words that appear at a step, in a `div`; `classes` style it. */
export function step(name: string, words: Html, classes = ''): Html {
  return html`<div class="${classes} fragment" data-step="${name}">${words}</div>`;
}

/** What a slide says of a story. */
export function contentOf(slide: Slide, story: Story): SlideContent {
  return slide.content(createFormatter(story), story);
}

/** The chart of each slide, in the order of the talk; undefined where a slide has none. */
export function chartsOf({ acts }: Deck, story: Story): (Chart | undefined)[] {
  return acts
    .flatMap(({ slides }) => slides)
    .map((slide) => {
      const content = contentOf(slide, story);
      return content.layout === 'text' ? undefined : content.chart;
    });
}

/** Names of the steps that a key press shows: all but the first. */
export function stepNames(slide: SlideContent, story: Story): readonly string[] {
  if (slide.layout === 'text') return stepsIn(slide.body);
  const { steps } = slide.chart.content(story);
  return steps.slice(1).map(({ name }) => name);
}

function bodyOf(slide: SlideContent): Record<string, Html> {
  if (slide.layout === 'cover') return { subtitle: slide.subtitle };
  if (slide.layout === 'text') return { body: slide.body };
  const captions = Object.entries(slide.captions);
  return Object.fromEntries(captions.map(([name, words]) => [`caption ${name}`, words]));
}

/** The words that the audience reads on a slide, its chart's apart, each with its part: "title", "caption fall". */
export function wordsOf(slide: SlideContent): [part: string, words: Html][] {
  return Object.entries({ title: slide.title, ...bodyOf(slide) });
}

/** Every sentence of a slide as text, also those of its notes, with its part: "title", "note fall". */
export function sentencesOf(slide: SlideContent): { part: string; words: string }[] {
  const { open, steps = {}, asked, bridge } = slide.notes;
  const parts: [string, Html | undefined][] = [
    ...wordsOf(slide),
    ['note', open],
    ...Object.entries(steps).map(([name, words]): [string, Html] => [`note ${name}`, words]),
    ['note asked', asked],
    ['note bridge', bridge?.words],
  ];
  return parts.flatMap(([part, words]) => (words ? [{ part, words: textOf(words) }] : []));
}

/** Runs work on a slide; an error then names it. */
export function onSlide<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name}: ${reason}`, { cause: error });
  }
}
