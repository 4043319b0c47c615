/** Below this width a slide would be too small to read. */
export const narrow = '(max-width: 699px)';

/** Whether the window is too narrow for slides. */
export function isNarrow(): boolean {
  return matchMedia(narrow).matches;
}
