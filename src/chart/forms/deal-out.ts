import { formatNumber } from '../../data/format.ts';

/**
 * Deals a number of whole marks out by shares: each group gets as many as its share is worth, and those that are
 * left over go to the largest remainders, so that no mark is cut or lost. [37, 25.5, 8.4, 29.1] of 240 gives
 * [89, 61, 20, 70]. Throws where the shares come to nothing, or one is less.
 */
export function dealOut(total: number, shares: readonly number[]): number[] {
  if (shares.some((share) => share < 0)) {
    const all = shares.map((share) => formatNumber(share)).join(', ');
    throw new Error(`of ${all} a share is less than nothing`);
  }
  const sum = shares.reduce((all, share) => all + share, 0);
  if (!(sum > 0)) throw new Error(`shares of ${sum} deal nothing out`);
  const exact = shares.map((share) => (total * share) / sum);
  const left = total - exact.reduce((all, count) => all + Math.floor(count), 0);
  const byRemainder = exact
    .map((count, index) => ({ index, remainder: count - Math.floor(count) }))
    .sort((a, b) => b.remainder - a.remainder);
  const luckier = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return exact.map((count, index) => Math.floor(count) + (luckier.has(index) ? 1 : 0));
}
