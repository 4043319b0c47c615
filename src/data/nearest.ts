/** Which known word was meant by one that is not known. */

/** How many letters have to be changed, added, left out or swapped with the next to come from one word to another. */
function distance(from: string, to: string): number {
  let above: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 0; at < from.length; at += 1) {
    const next = [at + 1];
    for (let place = 0; place < to.length; place += 1) {
      const isSame = from[at] === to[place];
      const isSwapped = at > 0 && from[at] === to[place - 1] && from[at - 1] === to[place];
      const [left = 0, up = 0, corner = 0] = [next[place], row[place + 1], row[place]];
      const swapped = isSwapped ? (above[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(left + 1, up + 1, corner + (isSame ? 0 : 1), swapped));
    }
    [above, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}

/** The known word that differs least from another, where no more than a third of the letters differ. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = Math.ceil(word.length / 3);
  let found: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const away = distance(word, candidate);
    if (away < least) [found, least] = [candidate, away];
  }
  return found;
}

/** ` (did you mean "people"?)` where a known word is near enough; otherwise nothing. */
export function suggest(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` (did you mean "${meant}"?)`;
}
