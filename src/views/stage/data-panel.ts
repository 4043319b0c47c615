/** The data of a chart: the slide's own table opens over it, by its control or by a key. */

/** Where a slide has its data; nothing on a slide without a chart. */
export function panelOf(slide: HTMLElement | undefined): HTMLDetailsElement | null | undefined {
  return slide?.querySelector<HTMLDetailsElement>('details.data');
}

/** Closes the data of a slide and gives the focus back to its control; tells whether it was open. */
export function closeData(slide: HTMLElement | undefined): boolean {
  const panel = panelOf(slide);
  if (!panel?.open) return false;
  panel.open = false;
  panel.querySelector('summary')?.focus();
  return true;
}

/** Opens the data of a slide, or closes it. */
export function toggleData(slide: HTMLElement | undefined): void {
  const panel = panelOf(slide);
  if (!panel || closeData(slide)) return;
  panel.open = true;
  panel.querySelector('summary')?.focus();
}
