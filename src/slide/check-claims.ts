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

/**
 * Every condition of every claim.
 * @param folder of the slides, as messages name it
 */
export function checkClaims(deck: Deck, story: Story, folder: string): CheckedClaim[] {
  const tell = tellOf(story);
  return deck.acts.flatMap((act) =>
    act.slides.flatMap((slide) => {
      const content = slide.content(tell, story);
      return (content.claims ?? []).flatMap((claim) =>
        claim.asks.map((condition): CheckedClaim => {
          const { asks, found } = condition(story);
          return { slide: `${folder}/${act.id}/${slide.id}`, content, claim, asks, found };
        }),
      );
    }),
  );
}

/** What the data no longer support, a sentence each. */
export function findFalseClaims(deck: Deck, story: Story, folder: string): string[] {
  return checkClaims(deck, story, folder).flatMap(({ slide, claim, asks, found }) =>
    found === undefined ? [] : [`${slide}: «${claim.says}» asks that ${asks}: ${found}`],
  );
}
