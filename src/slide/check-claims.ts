/** Holds every claim of a deck against the data. */
import type { Story } from '../data/story.ts';
import type { Claim } from './claims.ts';
import type { Deck, SlideContent } from './slide.ts';
import { tellOf } from './tell.ts';

/** A claim of one slide as it stands: what it asks, and what was found instead where that is not so. */
export interface CheckedClaim {
  /** The slide's file from the project's root, without its ending: "slides/war/plunge". */
  slide: string;
  content: SlideContent;
  claim: Claim;
  asks: string;
  found: string | undefined;
}

/** Does some work on a slide; what it throws then names the slide's file. */
export function onSlide<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: ${reason}`, { cause: error });
  }
}

/**
 * Every condition of every claim.
 * @param folder of the slides, as messages name it
 */
export function checkClaims(deck: Deck, story: Story, folder: string): CheckedClaim[] {
  const tell = tellOf(story);
  return deck.acts.flatMap((act) =>
    act.slides.flatMap((slide) => {
      const file = `${folder}/${act.id}/${slide.id}`;
      const content = onSlide(file, () => slide.content(tell, story));
      return (content.claims ?? []).flatMap((claim) =>
        claim.asks.map((condition): CheckedClaim => {
          const { asks, found } = onSlide(file, () => condition(story));
          return { slide: file, content, claim, asks, found };
        }),
      );
    }),
  );
}

/** What the data no longer support, a sentence each; one for all words of a slide that ask the same. */
export function findFalseClaims(deck: Deck, story: Story, folder: string): string[] {
  const words = new Map<string, { slide: string; reason: string; says: string[] }>();
  for (const { slide, claim, asks, found } of checkClaims(deck, story, folder)) {
    if (found === undefined) continue;
    const reason = `that ${asks}: ${found}`;
    const same = words.get(`${slide} ${reason}`);
    if (same) same.says.push(claim.says);
    else words.set(`${slide} ${reason}`, { slide, reason, says: [claim.says] });
  }
  return [...words.values()].map(({ slide, reason, says }) => {
    const quoted = says.map((each) => `«${each}»`).join(' and ');
    return `${slide}: ${quoted} ${says.length === 1 ? 'asks' : 'ask'} ${reason}`;
  });
}
