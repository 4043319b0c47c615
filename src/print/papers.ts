/** Sizes of paper for the handout. */

/** The papers that a handout is laid out for. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** The paper an address asks for, `?view=print&pages=notes&paper=letter`; A4 without it. */
export function paperIn(search: string): Paper {
  const asked = new URLSearchParams(search).get('paper');
  return papers.find((paper) => paper === asked) ?? 'a4';
}
