/** The views of the one page: `?view=` in its address. */

const names = ['present', 'print', 'scroll', 'speaker', 'preview'] as const;

export type View = (typeof names)[number];

/** The view an address asks for; anything unknown presents. */
export function viewOf(search: string): View {
  const asked = new URLSearchParams(search).get('view');
  return names.find((name) => name === asked) ?? 'present';
}
