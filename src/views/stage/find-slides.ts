/** Which slides somebody means. */
import type { Outline, OutlineSlide } from '../../session/outline.ts';

/** Letters as they are typed in a hurry: small, without accents, with straight quotation marks. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
}

/**
 * The slides that some words mean, likeliest first: the one of that number, those whose name begins with the
 * words, then those that have each word in their name or title. All slides for no words.
 */
export function findSlides(outline: Outline, words: string): OutlineSlide[] {
  if (/^\d+$/.test(words)) return outline.slice(Number(words) - 1, Number(words) || -1).slice(0, 1);
  const wanted = plain(words).split(/\s+/);
  const begins = (slide: OutlineSlide) => slide.id.startsWith(plain(words).replaceAll(' ', '-'));
  return outline
    .filter((slide) => {
      const text = plain(`${slide.id} ${slide.title}`);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(begins(b)) - Number(begins(a)));
}
