/** What stands in place of a chart that cannot be drawn: a plain sentence and the chart's own table. */

/** Shows a table in a figure instead of its chart, and tells the console which and why. */
export function showTableInstead(
  figure: HTMLElement,
  table: Element | null | undefined,
  reason: unknown,
): void {
  console.error(`the chart "${figure.dataset.chart}" cannot be drawn:`, reason);
  const words = document.createElement('p');
  words.textContent = 'This chart could not be drawn. Its data:';
  figure.classList.add('is-table');
  figure.removeAttribute('style');
  figure.replaceChildren(words, ...(table ? [table.cloneNode(true)] : []));
}
