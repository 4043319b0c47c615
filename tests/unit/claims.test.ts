import { describe, expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { namesIn } from '../../src/data/derive.ts';
import { StoryFaults } from '../../src/data/faults.ts';
import { openStory, type Story } from '../../src/data/story.ts';
import { recordUses } from '../../src/data/uses.ts';
import { checkClaims, findFalseClaims } from '../../src/slide/check-claims.ts';
import { assertDeck } from '../../src/slide/check-deck.ts';
import {
  about,
  above,
  below,
  type Condition,
  falling,
  largest,
  less,
  peak,
  rising,
  shareOf,
  staysBelow,
  sum,
  times,
} from '../../src/slide/claims.ts';
import { before, falls, sameDay } from '../../src/slide/date-claims.ts';
import { textOf } from '../../src/slide/html.ts';
import { tellDeck } from '../../src/slide/told.ts';
import { changeStory, readWritten, writtenDatum } from './changed-story.ts';
import { wordsOf } from './slide-words.ts';
import { steadyFile, steadyStory } from './steady-story.ts';
import { file, slides, story } from './story.ts';

/** Titles that claim nothing of the data, and why. */
const unclaimed: Record<string, string> = {
  exodus: 'the name of the talk; its subtitle has a claim',
  products: 'what AFP says was developed',
  'thirty-four-days': 'its number comes from the data; that they pushed people is AFP’s',
  aftermath: 'a question',
  business: 'what a person told AFP',
  stability: 'our reading of a person’s words',
  connections: 'a person’s words',
  method: 'names what is listed',
  'sources-of-counts': 'names what is listed',
  'sources-of-customers': 'names what is listed',
  'sources-of-events': 'names what is listed',
  'sources-of-departures': 'names what is listed',
};

/** Names of the values that a value is worked out from, itself among them. */
function rootsOf(name: string): string[] {
  const { derivation } = writtenDatum(readWritten(), name);
  if (derivation === undefined) return [name];
  const isDatum = (id: string) =>
    id.includes(' ') || file.figures.some((figure) => figure.id === id);
  return namesIn(derivation).filter(isDatum).flatMap(rootsOf);
}

/** Whether some value or date that a condition asks for can be changed so that it does not hold. */
function canFail(condition: Condition): boolean {
  const recorded = recordUses(story);
  condition(recorded.story);
  const names = (kind: string) =>
    [...recorded.uses].flatMap((use) =>
      use.startsWith(`${kind} `) ? [use.slice(kind.length + 1)] : [],
    );
  const data = [
    ...names('datum'),
    ...names('series').flatMap((id) => story.series(id).points.map((point) => point.id)),
  ];
  const isFalse = (changed: Story) => condition(changed).found !== undefined;
  /** A change that is refused, as one that divides by nothing, shows nothing. */
  const isFalseAfter = (change: Parameters<typeof changeStory>[0]) => {
    try {
      return isFalse(changeStory(change));
    } catch (error) {
      if (error instanceof StoryFaults) return false;
      throw error;
    }
  };
  const byValue = [...new Set(data.flatMap(rootsOf))].some((name) =>
    [0, 0.01, 0.5, 2, 100].some((factor) =>
      isFalseAfter((written) => {
        const datum = writtenDatum(written, name);
        datum.value = (datum.value ?? 0) * factor;
      }),
    ),
  );
  const byDate = names('event').some((id) =>
    ['1999', '2060'].some((date) =>
      isFalse(
        openStory({
          ...file,
          events: file.events.map((event) => (event.id === id ? { ...event, date } : event)),
        }),
      ),
    ),
  );
  return byValue || byDate;
}

const claims = checkClaims(tellDeck(deck, story, 'slides'));

test('every claim of the deck is true of its data', () => {
  expect(findFalseClaims(tellDeck(deck, story, 'slides'))).toEqual([]);
  expect(claims.length).toBeGreaterThan(30);
});

test.each(claims)('the claim «$claim.says» stands on $slide, and $asks', ({ content, claim }) => {
  expect(wordsOf(content)).toContain(claim.says);
});

test.each(
  claims.map(({ slide, claim, asks }) => ({
    slide,
    asks,
    condition: claim.asks.find((condition) => condition(story).asks === asks),
  })),
)('a change of the data breaks the claim of $slide that $asks', ({ condition }) => {
  expect(condition && canFail(condition)).toBe(true);
});

test.each(slides)('the title of $id has a claim, or says why it needs none', ({ id, content }) => {
  const title = textOf(content.title);
  const isClaimed = (content.claims ?? []).some(({ says }) => title.includes(says));
  expect(isClaimed ? undefined : (unclaimed[id] ?? title)).toBe(unclaimed[id]);
});

test('a claim that the data no longer support ends the build with slide, sentence and numbers', () => {
  const changed = steadyFile((written) => {
    writtenDatum(written, 'exports 2023').value = 3400;
    writtenDatum(written, 'exports 2022').value = 3300;
  });
  expect(() => assertDeck(tellDeck(deck, openStory(changed), 'slides'))).toThrow(
    'slides/war/plunge: «The money followed the people out» asks that exports of 2023 be below exports of 2021: 3,400 is not below 3,200',
  );
});

test('what has tripled has not grown sixfold, and half as many again is not three times as many', () => {
  const changed = steadyFile((written) => {
    writtenDatum(written, 'gdp-share 2021').value = 14.6;
    writtenDatum(written, 'polish-companies 2025-08-22').value = 15_682;
  });
  const told = findFalseClaims(tellDeck(deck, openStory(changed), 'slides'));
  expect(told).toContainEqual(
    expect.stringMatching(/^slides\/boom\/free-sector: .* below 4 times gdp-share of 2009: /),
  );
  expect(told).toContainEqual(
    expect.stringMatching(/^slides\/war\/firms: .* below 2 times polish-companies of 2023-01-10: /),
  );
});

describe('a condition', () => {
  const [then, now] = [
    ['exports', '2021'],
    ['exports', '2023'],
  ] as const;
  test.each<[Condition, string | undefined]>([
    [below(now, then), undefined],
    [below(then, now), '3,200 is not below 1,800'],
    [above(then, 3000), undefined],
    [above(3000, then), '3,000 is not above 3,200'],
    [above(then, sum(now, now)), '3,200 is not above 3,600'],
    [above(less(then, now), 1400), '1,400 is not above 1,400'],
    [above(then, times(1.5, now)), undefined],
    [about(shareOf(then, now), 56.25, 0), undefined],
    [about('qulix-left-share', 25), undefined],
    [about('qulix-left-share', 27), '25 is not within 5% of 27'],
    [largest(then, now, ['exports', '2022']), undefined],
    [largest(now, 5, then), '1,800 is not above 3,200 (exports of 2021)'],
    [rising('exports', '2013', '2021'), undefined],
    [rising('exports'), '2,500 of 2022 does not'],
    [falling('exports', '2021'), undefined],
    [falling('exports', '2020'), '3,200 of 2021 does not'],
    [peak('exports', '2021'), undefined],
    [peak('exports', '2022'), '2,735 of 2020 is above 2,500'],
    [staysBelow('georgia-balance', '2023', 0), undefined],
    [staysBelow('georgia-balance', '2022', 0), '12,509 of 2022 is not'],
    [staysBelow('exports', '2020', 3000), '3,200 of 2021 is not'],
    [sameDay('internet-cut', 'election'), undefined],
    [sameDay('open-letter', 'election'), '13 August 2020 is not 9 August 2020'],
    [falls('election', 'August', 'Sunday'), undefined],
    [falls('election', 'August'), undefined],
    [falls('election', 'July'), '9 August 2020, a Sunday, does not'],
    [falls('election', 'August', 'Monday'), '9 August 2020, a Sunday, does not'],
    [falls('election', 'July', 'Sunday'), '9 August 2020, a Sunday, does not'],
    [before('election', 'invasion'), undefined],
    [before('invasion', 'election'), '24 February 2022 is not before 9 August 2020'],
  ])('%# tells what it found where it does not hold', (condition, found) => {
    expect(condition(steadyStory).found).toBe(found);
  });
});
