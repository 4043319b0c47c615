/** The views of the one page: `?view=` in its address. */
import { isAudienceWindow } from '../sync/identity.ts';

const names = ['present', 'page', 'print', 'speaker', 'preview'] as const;

export type View = (typeof names)[number];

/** Below this width, in pixels, a slide would be too small to read. */
const narrow = '(max-width: 699px)';

/** Whether the window is too narrow for slides. */
export function isNarrow(): boolean {
  return matchMedia(narrow).matches;
}

/** The view an address asks for; anything unknown presents. */
export function viewIn(search: string): View {
  const asked = new URLSearchParams(search).get('view');
  return names.find((name) => name === asked) ?? 'present';
}

/** The view this window shows: a narrow one is read as a page, unless the speaker has opened it. */
export function viewOfWindow(): View {
  const asked = viewIn(location.search);
  return asked === 'present' && isNarrow() && !isAudienceWindow() ? 'page' : asked;
}

/**
 * Begins again when the window has become wide, or narrow: each way of showing starts from a whole page.
 * The width of paper, which changes while the browser prints, is no width of the window.
 * @param isFixed whether this window keeps its view, as one of a talk that is being given
 */
export function reloadOnBreakpoint(isFixed: () => boolean = () => false): void {
  const wasNarrow = isNarrow();
  let isPrinting = false;
  window.addEventListener('beforeprint', () => {
    isPrinting = true;
  });
  window.addEventListener('afterprint', () => {
    isPrinting = false;
  });
  window.addEventListener('resize', () => {
    if (!isPrinting && !isFixed() && isNarrow() !== wasNarrow) location.reload();
  });
}
