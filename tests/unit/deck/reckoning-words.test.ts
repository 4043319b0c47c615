/** Words that reckon ("half", "more than", "rose") are true of the data, or somebody else's: each says which. */
import { expect, test } from 'vitest';
import type { SlideContent } from '../../../src/deck/slide.ts';
import { wordsOf } from '../../support/slide-words.ts';
import { slides } from '../../support/story.ts';

/** Words that tell a number or an order of values, which a change of the data can make untrue. */
const reckoning = new RegExp(
  `(?<![-\\p{L}])(?:${[
    'half|halved|thirds?|quarters?|doubled?|tripled?|twice|most|fullest|highest|largest|peak(?:s|ed)?',
    '(?:one|two|three|nine)(?: \\p{L}+)? in (?:three|four|five|seven|ten)',
    '(?:more|fewer|less)(?: \\p{L}+){0,4} than|nearly all|hardly any|the first fall',
    '(?:\\p{L}+ (?:days?|months?|years?|decades?) (?:later|earlier)|(?:a|one|\\p{L}+ than a) (?:day|month|year|decade) (?:after|before)|(?:next|last|that) (?:month|year))',
    '(?<!\\d )(?:January|February|March|April|June|July|August|September|October|November|December)(?! \\d)|spring|summer|autumn|winter',
    'ris(?:e|es|ing)|rose|fell|falls?|grew|grow(?:s|ing)?|shrank|shrunk|shrink',
  ].join('|')})(?![-\\p{L}])`,
  'giu',
);

/** Such words that no claim of their slide has, and why, by the slide. */
const others: Record<string, Record<string, string>> = {
  crisis: { 'how it grew': 'leads to the slides that have the claim' },
  boom: { 'most of the economy': 'AFP’s word' },
  rise: { 'a year later': 'of two points that the slide names by their dates' },
  twist: { 'Was most of': 'a year and a day in August: of the calendar' },
  leavers: { 'departures peak': 'an event, of the German Economic Team' },
  plunge: {
    'The empty half': 'of the drawing',
    'the first fall in more than a decade':
      'of the German Economic Team, which saw the years before',
  },
  destinations: { spring: 'of the survey, as bel-news has it' },
  qulix: { 'the largest of them': 'dev.by’s word' },
  epam: {
    'The largest IT employer': 'dev.by’s word',
    'In the spring of': 'the season of its source, Charter 97',
  },
  'home-market': {
    'the home market growing': 'a question',
    'when exports shrink': 'true of any share',
  },
  'half-full': { 'the glass as half full': 'what he said' },
  stability: { 'takes more than a tax break': 'our reading of a person’s words' },
  method: {
    'The most important': 'our choice',
    'from a fall that the park itself reports': 'the park’s word',
  },
  'sources-of-customers': { 'largest employer': 'dev.by’s word' },
};

/** Where some words stand in a text, from and to. */
function findAll(words: string, text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push([at, at + words.length]);
  }
  return found;
}

/** What the slide says in its own words: lists of sources and quotations are not its own. */
function ownWords(content: SlideContent, isAppendix: boolean): string {
  const { title, notes } = content;
  const words = isAppendix
    ? wordsOf({ ...content, layout: 'text', title, notes, body: title })
    : wordsOf(content);
  return words.replace(/“[^”]*”/g, (quoted) => '“'.repeat(quoted.length));
}

test.each(slides)(
  'words of $id that reckon stand under a claim, or are said to be another’s',
  ({ id, content, place }) => {
    const words = ownWords(content, place.act.isAppendix ?? false);
    const known = [
      ...(content.claims ?? []).map(({ says }) => says),
      ...Object.keys(others[id] ?? {}),
    ];
    const covered = known.flatMap((phrase) => findAll(phrase, words));
    const loose = [...words.matchAll(reckoning)].filter(
      ({ 0: found, index }) =>
        !covered.some(([from, to]) => from <= index && index + found.length <= to),
    );
    expect(
      loose.map(({ index }) => words.slice(Math.max(0, index - 30), index + 30)),
      'give the slide a claim of these words, or say in `others` above whose they are',
    ).toEqual([]);
  },
);

test.each(Object.entries(others).filter(([id]) => slides.some((slide) => slide.id === id)))(
  'what is said of words on %s is said of words that are there',
  (id, phrases) => {
    const words = slides.filter((slide) => slide.id === id).map(({ content }) => wordsOf(content));
    const gone = Object.keys(phrases).filter((phrase) => !words.join().includes(phrase));
    expect(gone, 'no slide says these any more: take them out of `others`').toEqual([]);
  },
);
