import { expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { namesIn } from '../../src/data/derive.ts';
import { StoryIssues } from '../../src/data/issues.ts';
import type { RawFile } from '../../src/data/schema.ts';
import { openStory, type Story } from '../../src/data/story.ts';
import { recordUsage } from '../../src/data/usage.ts';
import { findFalseClaims, resolveDeck } from '../../src/deck/checks.ts';
import type { Condition } from '../../src/deck/claims.ts';
import { textOf } from '../../src/deck/html.ts';
import { changeFile, writtenDatum } from '../support/changed-story.ts';
import { wordsOf } from '../support/slide-words.ts';
import { file, slides, story, storyText } from '../support/story.ts';

/** Titles that claim nothing of the data, and why. */
const unclaimed: Record<string, string> = {
  exodus: 'the name of the talk; its subtitle has a claim',
  crisis: 'announces a person’s word',
  products: 'what AFP says was developed',
  'thirty-four-days': 'its number comes from the data; that they pushed people is AFP’s',
  aftermath: 'a question',
  qulix: 'says how it is drawn',
  business: 'what a person told AFP',
  stability: 'our reading of a person’s words',
  connections: 'a person’s words',
  method: 'names what is listed',
  'sources-of-counts': 'names what is listed',
  'sources-of-customers': 'names what is listed',
  'sources-of-events': 'names what is listed',
  'sources-of-departures': 'names what is listed',
};

const written: RawFile = JSON.parse(storyText);

/** Names of the values that a value is worked out from, itself among them. */
function rootsOf(name: string): string[] {
  const { derivation } = writtenDatum(written, name);
  if (derivation === undefined) return [name];
  const isDatum = (id: string) =>
    id.includes(' ') || file.figures.some((figure) => figure.id === id);
  return namesIn(derivation).filter(isDatum).flatMap(rootsOf);
}

/** Whether some value or date that a condition asks for can be changed so that it does not hold. */
function canFail(condition: Condition, factors = [0, 0.01, 0.5, 2, 100]): boolean {
  const recorded = recordUsage(story);
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
  const isFalseAfter = (change: (file: RawFile) => void) => {
    try {
      return isFalse(openStory(changeFile(storyText, change)));
    } catch (error) {
      if (error instanceof StoryIssues) return false;
      throw error;
    }
  };
  const byValue = [...new Set(data.flatMap(rootsOf))].some((name) =>
    factors.some((factor) =>
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

const resolved = resolveDeck(deck, story, 'slides');
const claims = resolved.flatMap((slide) =>
  slide.claims.map((checked) => ({ slide: slide.file, content: slide.content, ...checked })),
);

test('every claim of the deck is true of its data', () => {
  expect(findFalseClaims(resolved)).toEqual([]);
});

test.each(claims)('the claim «$claim.says» stands on $slide, and $asks', ({ content, claim }) => {
  const isSaid = wordsOf(content).includes(claim.says);
  expect(isSaid, 'no sentence of the slide says so: change the claim to the words').toBe(true);
});

test.each(
  claims.map(({ slide, claim, asks }) => ({
    slide,
    asks,
    condition: claim.asks.find((condition) => condition(story).asks === asks),
  })),
)('a change of the data breaks the claim of $slide that $asks', ({ condition }) => {
  const isFalsifiable = condition && canFail(condition);
  expect(isFalsifiable, 'no change makes it untrue: ask for something that can fail').toBe(true);
});

test.each(slides)('the title of $id has a claim, or says why it needs none', ({ id, content }) => {
  const title = textOf(content.title);
  const isClaimed = (content.claims ?? []).some(({ says }) => title.includes(says));
  const why = `say in \`claims\` when “${title}” is true, or list the slide in tests/story/claims.test.ts with the reason why it needs none`;
  expect(isClaimed || id in unclaimed, why).toBe(true);
});

/** Words that say how many times: they are untrue both when it is more and when it is less. */
const factorWords =
  /\b(doubled|tripled|quadrupled|\w+fold|twice|half as (much|many) again|in (two|three|four|five|seven|ten))\b/i;

test.each(
  claims
    .map(({ slide, claim }) => ({ slide, ...claim }))
    .filter(({ says }, at, all) => factorWords.test(says) && says !== all[at - 1]?.says),
)('«$says» on $slide breaks where a value doubles, and where one halves', ({ asks }) => {
  for (const factor of [2, 0.5]) {
    expect(asks.some((condition) => canFail(condition, [factor]))).toBe(true);
  }
});
