/** Which known word was meant by one that is not known. */

/** How many letters have to be changed, added or left out to come from one word to another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [place, other] of [...to].entries()) {
      const [left = 0, above = 0, corner = 0] = [next[place], row[place + 1], row[place]];
      next.push(Math.min(left + 1, above + 1, corner + (letter === other ? 0 : 1)));
    }
    row = next;
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
