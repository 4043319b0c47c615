/** Renders a deck and its data as HTML: pure, the same words for every view. */
import type { Chart } from '../charts/chart.ts';
import { formatDate } from '../data/dates.ts';
import { capitalize } from '../data/format.ts';
import type { Source, Story } from '../data/story.ts';
import { type Html, html, stepsIn, textOf, toHtml } from './html.ts';
import {
  type Act,
  type ChartSlide,
  contentOf,
  type Deck,
  type Notes,
  onSlide,
  type Slide,
  type SlideContent,
} from './slide.ts';
import { citedSources, derivedMark, renderTable, unitsOf } from './sources.ts';

/** Where a slide stands in the deck. */
interface Place {
  act: Act;
  /** From 1; 0 for an act without a name and for an appendix. */
  actNumber: number;
  actCount: number;
  isActStart: boolean;
  /** Slide number from 1. */
  number: number;
}

/** The notes of a slide as paragraphs: prose of the page on phones, notes of the speaker and the handout. */
interface NoteParagraphs {
  open: Html;
  /** The paragraph of a step, if it has one. */
  at: (step: string) => Html | undefined;
  /** After the last step. */
  end: Html;
}

/** The name of a step for people: its label, that of its event, or its own. */
export function cueOf(step: string, slide: SlideContent, story: Story): string {
  const steps = slide.layout === 'text' ? [] : slide.chart.content(story).steps;
  const label = steps.find(({ name }) => name === step)?.label;
  return (
    label ??
    story.events.find(({ id }) => id === step)?.short ??
    capitalize(step.replaceAll('-', ' '))
  );
}

function renderAsked({ asked }: Notes): Html | undefined {
  return asked && html`<p class="note asked">${asked}</p>`;
}

function renderNotes(slide: SlideContent, story: Story, hasAnswers: boolean): NoteParagraphs {
  const { notes } = slide;
  const { open, steps = {}, bridge } = notes;
  return {
    open: html`<p class="note">${open}</p>`,
    at: (step) =>
      steps[step] &&
      html`<p class="note" data-cue="${step}"><b>${cueOf(step, slide, story)}:</b> ${steps[step]}</p>`,
    end: html`${hasAnswers && renderAsked(notes)}${bridge && html`<p class="note bridge">${bridge.words}</p>`}`,
  };
}

function renderFigure(chart: Chart, story: Story): Html {
  const { steps, caption } = chart.content(story);
  const sentence = steps.at(-1)?.sentence ?? caption;
  return html`<figure class="chart" data-chart="${chart.id}"><canvas role="img" aria-label="${sentence}">${sentence}</canvas></figure>`;
}

/** A step without words of its own: an empty fragment, where the key stops. */
function renderStop(name: string): Html {
  return html`<span class="fragment stop" data-step="${name}"></span>`;
}

function renderStops(chart: Chart, notes: NoteParagraphs, story: Story): Html {
  const [, ...later] = chart.content(story).steps;
  return html`${notes.open}${later.map(({ name }) => [renderStop(name), notes.at(name)])}${notes.end}`;
}

function renderCaptions({ chart, captions }: ChartSlide, notes: NoteParagraphs, story: Story) {
  const paragraphs = chart.content(story).steps.map(({ name }, index) => {
    const words = captions[name];
    if (index === 0) return [words && html`<p>${words}</p>`, notes.open];
    const caption = words && html`<p class="fragment" data-step="${name}">${words}</p>`;
    return [caption ?? renderStop(name), notes.at(name)];
  });
  return html`<div class="captions">${paragraphs}${notes.end}</div>`;
}

function renderSource({ publisher, title, date, url }: Source): Html {
  return html`<a href="${url}" rel="noopener" title="${title}">${publisher}</a>${
    date !== 'undated' &&
    html` <time datetime="${date}">${formatDate(date).replace(/^\d+ /, '')}</time>`
  }`;
}

/** "AFP February 2025; BelTA, …" */
function renderSourceLine(sources: readonly Source[]): Html | false {
  const mentions = sources.map((source, index) => [index > 0 && '; ', renderSource(source)]);
  return mentions.length > 0 && html`Source: ${mentions}.`;
}

function renderFooter(slide: SlideContent, story: Story, number: number): Html {
  const units = unitsOf(slide, story);
  const derived = derivedMark(slide, story);
  return html`<footer><p class="source">${renderSourceLine(citedSources(slide, story))}${slide.reading && html` ${slide.reading}`}${
    units.length > 0 && html` Unit: ${units.join(', ')}.`
  }${
    derived &&
    html` <span class="derived-key">${derived} <a href="#/method">${derived.endsWith('are') ? 'our estimates' : 'our estimate'}</a>.</span>`
  }</p>${
    slide.layout !== 'text' &&
    html`<details class="data"><summary>Data</summary>${renderTable(story, slide.chart.content(story))}</details>`
  }<p class="page-number" aria-hidden="true">${number}</p></footer>`;
}

/** The heading; its anchor is the address of the slide, also without scripts. */
function renderHeading({ layout, title }: SlideContent, id: string, { act, isActStart }: Place) {
  if (layout === 'cover') return html`<h1 id="/${id}">${title}</h1>`;
  if (isActStart || act.name === undefined) return html`<h2 id="/${id}">${title}</h2>`;
  return html`<h3 id="/${id}">${title}</h3>`;
}

function renderBody(slide: SlideContent, heading: Html, notes: NoteParagraphs, story: Story): Html {
  if (slide.layout === 'text')
    return html`${heading}${notes.open}<div class="body">${slide.body}</div>${stepsIn(slide.body).map(notes.at)}${notes.end}`;
  const figure = renderFigure(slide.chart, story);
  if (slide.layout !== 'cover')
    return html`${heading}${renderCaptions(slide, notes, story)}${figure}`;
  return html`<div class="words">${heading}<p class="subtitle">${slide.subtitle}</p></div>${figure}${renderStops(slide.chart, notes, story)}`;
}

function renderKicker({ act, actNumber, actCount }: Place): Html | false {
  return (
    act.name !== undefined &&
    html`<p class="kicker"><b>${act.name}</b>${actNumber > 0 && actCount > 1 && html` · <span class="act-place">act ${actNumber} of ${actCount}</span>`}</p>`
  );
}

/**
 * Renders a slide as a section. Its steps are the elements of class `fragment`, in order.
 * @param hasAnswers whether its notes have the answers that are for the speaker alone
 */
export function renderSlide(slide: Slide, place: Place, story: Story, hasAnswers = false): Html {
  const content = contentOf(slide, story);
  const heading = renderHeading(content, slide.id, place);
  const notes = renderNotes(content, story, hasAnswers);
  return html`<section id="${slide.id}" class="slide" data-layout="${content.layout}" data-act="${place.act.id}" data-scheme="${place.act.scheme}" data-seconds="${content.seconds}" data-title="${textOf(content.title)}">
${content.replaces?.map((id) => html`<a class="former" id="/${id}"></a>`)}${renderKicker(place)}${renderBody(content, heading, notes, story)}
${renderFooter(content, story, place.number)}
</section>
`;
}

/** Whether an act is counted: it has a name and belongs to the talk. */
function isNumbered({ name, isAppendix = false }: Act): boolean {
  return name !== undefined && !isAppendix;
}

/** All slides with their places. */
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

/** Renders all slides, in running order; with answers only where the page is the speaker's alone. */
export function renderDeck(deck: Deck, story: Story, hasAnswers: boolean): Html {
  return html`${placesOf(deck).map(({ slide, place }) =>
    onSlide(`the slide "${slide.id}"`, () => renderSlide(slide, place, story, hasAnswers)),
  )}`;
}

/** The answers to questions on each slide, by its id, as JSON for the speaker's windows. */
export function renderAnswers(deck: Deck, story: Story): string {
  const answers = placesOf(deck).flatMap(({ slide }) => {
    const asked = renderAsked(contentOf(slide, story).notes);
    return asked ? [[slide.id, toHtml(asked)]] : [];
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
