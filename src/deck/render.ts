/** From a deck and its data to the page: pure, the same words for every view. */
import type { Chart } from '../charts/chart.ts';
import { formatDate } from '../data/dates.ts';
import type { Source, Story } from '../data/story.ts';
import { createFormatter, type Formatter } from './formatter.ts';
import { type Html, html, textOf } from './html.ts';
import { type NoteParagraphs, renderAsked, renderNoteParagraphs } from './notes.ts';
import type { Act, ChartSlide, Deck, Slide, SlideContent } from './slide.ts';
import { citedSources, derivedMark, unitsOf } from './sources.ts';
import { renderTable } from './table.ts';

interface Place {
  act: Act;
  /** From 1; 0 for an act without a name and for an appendix. */
  actNumber: number;
  actCount: number;
  isActStart: boolean;
  /** Slide number from 1. */
  number: number;
}

function renderFigure(chart: Chart, story: Story): Html {
  const { steps, caption } = chart.content(story);
  const sentence = steps.at(-1)?.sentence ?? caption;
  return html`<figure class="chart" data-chart="${chart.id}"><canvas role="img" aria-label="${sentence}">${sentence}</canvas></figure>`;
}

/** What is said at the steps of a chart that have no words of their own: empty fragments, where the key stops. */
function renderStops(chart: Chart, said: NoteParagraphs, story: Story): Html {
  const stops = chart
    .content(story)
    .steps.slice(1)
    .map(
      ({ name }) => html`<span class="fragment stop" data-step="${name}"></span>${said.at(name)}`,
    );
  return html`${said.open}${stops}${said.end}`;
}

function renderCaptions({ chart, captions }: ChartSlide, said: NoteParagraphs, story: Story): Html {
  const paragraphs = chart.content(story).steps.map(({ name }, index) => {
    const words = captions[name];
    if (index === 0) return html`${words && html`<p>${words}</p>`}${said.open}`;
    const step = words
      ? html`<p class="fragment" data-step="${name}">${words}</p>`
      : html`<span class="fragment stop" data-step="${name}"></span>`;
    return html`${step}${said.at(name)}`;
  });
  return html`<div class="captions">${paragraphs}${said.end}</div>`;
}

function renderSource({ publisher, title, date, url }: Source): Html {
  return html`<a href="${url}" rel="noopener" title="${title}">${publisher}</a>${
    date !== 'undated' &&
    html` <time datetime="${date}">${formatDate(date).replace(/^\d+ /, '')}</time>`
  }`;
}

/** "AFP February 2025; BelTA, …" */
function renderSourceLine(sources: readonly Source[]): Html | false {
  const mentions = sources.map(
    (source, index) => html`${index > 0 && '; '}${renderSource(source)}`,
  );
  return mentions.length > 0 && html`Source: ${mentions}.`;
}

function renderFooter(slide: SlideContent, story: Story, number: number): Html {
  const units = unitsOf(slide, story);
  const derived = derivedMark(slide, story);
  return html`<footer><p class="source">${renderSourceLine(citedSources(slide, story))}${slide.reading && html` ${slide.reading}`}${
    units.length > 0 && html` Unit: ${units.join(', ')}.`
  }${
    derived && html` <span class="derived-key">${derived} <a href="#/method">derived</a>.</span>`
  }</p>${
    slide.layout !== 'text' &&
    html`<details class="data"><summary>Data</summary>${renderTable(story, slide.chart.content(story))}</details>`
  }<p class="page-number" aria-hidden="true">${number}</p></footer>`;
}

function renderBody(
  slide: SlideContent,
  id: string,
  level: 1 | 2 | 3,
  story: Story,
  hasAnswers: boolean,
): Html {
  // The address of a slide leads to its heading also where no script follows it.
  const anchor = `/${id}`;
  const heading =
    level === 1
      ? html`<h1 id="${anchor}">${slide.title}</h1>`
      : level === 2
        ? html`<h2 id="${anchor}">${slide.title}</h2>`
        : html`<h3 id="${anchor}">${slide.title}</h3>`;
  const said = renderNoteParagraphs(slide.notes, story, hasAnswers);
  switch (slide.layout) {
    case 'cover':
      return html`<div class="words">${heading}<p class="subtitle">${slide.subtitle}</p></div>${renderFigure(slide.chart, story)}${renderStops(slide.chart, said, story)}`;
    case 'opener':
      return html`<div class="words">${heading}<p class="lead">${slide.lead}</p></div>${renderFigure(slide.chart, story)}${renderStops(slide.chart, said, story)}`;
    case 'chart':
    case 'wide':
    case 'beside':
    case 'plot':
    case 'full':
      return html`${heading}${renderCaptions(slide, said, story)}${renderFigure(slide.chart, story)}`;
    case 'text':
      return html`${heading}${said.open}<div class="body">${slide.body}</div>${slide.body.steps.map(said.at)}${said.end}`;
    default:
      return slide satisfies never;
  }
}

function levelOf(slide: SlideContent, place: Place): 1 | 2 | 3 {
  if (slide.layout === 'cover') return 1;
  return place.isActStart || place.act.name === undefined ? 2 : 3;
}

function renderKicker({ act, actNumber, actCount }: Place): Html | false {
  return (
    act.name !== undefined &&
    html`<p class="kicker"><b>${act.name}</b>${actNumber > 0 && actCount > 1 && html` · <span class="act-place">act ${actNumber} of ${actCount}</span>`}</p>`
  );
}

/** The slide as a section. Throws what is wrong with it, with its name. */
function renderNamed(
  slide: Slide,
  place: Place,
  tell: Formatter,
  story: Story,
  hasAnswers: boolean,
): Html {
  try {
    return renderSlide(slide, place, tell, story, hasAnswers);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the slide "${slide.id}": ${reason}`, { cause: error });
  }
}

/**
 * One slide as a section. Its steps are the elements of class `fragment`, in order.
 * @param hasAnswers whether its notes have what is for the speaker alone
 */
export function renderSlide(
  slide: Slide,
  place: Place,
  tell: Formatter,
  story: Story,
  hasAnswers = false,
): Html {
  const content = slide.content(tell, story);
  return html`<section id="${slide.id}" class="slide" data-layout="${content.layout}" data-act="${place.act.id}" data-scheme="${place.act.scheme}" data-seconds="${content.seconds}" data-title="${textOf(content.title)}">
${renderKicker(place)}${renderBody(content, slide.id, levelOf(content, place), story, hasAnswers)}
${renderFooter(content, story, place.number)}
</section>
`;
}

/** Whether an act is one of those that are counted: it has a name and belongs to the talk. */
function isNumbered({ name, isAppendix = false }: Act): boolean {
  return name !== undefined && !isAppendix;
}

/** All slides with where they stand. */
export function placesOf(deck: Deck): { slide: Slide; place: Place }[] {
  const actCount = deck.acts.filter(isNumbered).length;
  let actNumber = 0;
  let number = 0;
  return deck.acts.flatMap((act) => {
    if (isNumbered(act)) actNumber += 1;
    const here = isNumbered(act) ? actNumber : 0;
    return act.slides.map((slide, index) => {
      number += 1;
      return { slide, place: { act, actNumber: here, actCount, number, isActStart: index === 0 } };
    });
  });
}

/** The sections of the whole deck, in running order; with answers only where the speaker alone has the page. */
export function renderDeck(deck: Deck, story: Story, hasAnswers: boolean): Html {
  const tell = createFormatter(story);
  const slides = placesOf(deck);
  return html`${slides.map(({ slide, place }) => renderNamed(slide, place, tell, story, hasAnswers))}`;
}

/** What may be asked on each slide, with the answer, by the slide's id, as JSON for the speaker's own windows. */
export function renderAnswers(deck: Deck, story: Story): string {
  const tell = createFormatter(story);
  const answers = placesOf(deck).flatMap(({ slide }) => {
    const asked = renderAsked(slide.content(tell, story).notes);
    return asked ? [[slide.id, asked.toString()] as const] : [];
  });
  return JSON.stringify(Object.fromEntries(answers));
}

/** The progress bar of the talk, which ends before an appendix: a segment an act, a cell a slide. */
export function renderProgress(deck: Deck): Html {
  const acts = deck.acts.filter(({ isAppendix = false }) => !isAppendix);
  return html`${acts.map(
    ({ id, name, slides }) =>
      html`<li data-act="${id}">${name && html`<span>${name}</span>`}${slides.map(
        (slide) => html`<i data-slide="${slide.id}"></i>`,
      )}</li>`,
  )}`;
}
