/** Holds every claim of a deck against the data. */
import type { Claim } from './claims.ts';
import type { SlideContent } from './slide.ts';
import type { ToldSlide } from './told.ts';

/** A claim of one slide as it stands: what it asks, and what was found instead where that is not so. */
export interface CheckedClaim {
  /** The slide's file from the project's root, without its ending: "slides/war/plunge". */
  slide: string;
  content: SlideContent;
  claim: Claim;
  asks: string;
  found?: string;
}

/** Every condition of every claim. */
export function checkClaims(slides: readonly ToldSlide[]): CheckedClaim[] {
  return slides.flatMap(({ file, content, claims }) =>
    claims.map((checked) => ({ slide: file, content, ...checked })),
  );
}

/** What the data no longer support, a sentence each; one for all words of a slide that ask the same. */
export function findFalseClaims(slides: readonly ToldSlide[]): string[] {
  const words = new Map<string, { slide: string; reason: string; says: string[] }>();
  for (const { slide, claim, asks, found } of checkClaims(slides)) {
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
