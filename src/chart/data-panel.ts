/**
 * The data of a chart in one press: the slide's own table opens over it (by its control or by a key),
 * can be saved as CSV, and Escape closes it and gives the focus back.
 */
import type { RevealApi } from 'reveal.js';
import { formatCsv } from '../data/csv.ts';

/** D, as reveal.js names keys. */
const key = { keyCode: 68, key: 'D', description: 'Data of the chart' };

/** A cell as CSV has it: the plain number where there is one, else the words. */
function readCell(cell: HTMLTableCellElement): string {
  const value = cell.querySelector('data')?.value;
  const moment = cell.querySelector('time')?.dateTime;
  return value ?? moment ?? (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The cells of a table, heads first; the last column names each source with its address. */
export function readTable(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row, index) => {
    const cells = [...row.cells];
    const links = [...(cells.at(-1)?.querySelectorAll('a') ?? [])];
    return [
      ...cells.map(readCell),
      index === 0 ? 'Address' : links.map(({ href }) => href).join(' '),
    ];
  });
}

function addDownload(panel: HTMLDetailsElement, table: HTMLTableElement, name: string) {
  const link = document.createElement('a');
  link.className = 'download';
  link.textContent = 'Save as CSV';
  link.download = `${name}.csv`;
  link.href = '#';
  link.addEventListener('click', () => {
    const blob = new Blob(['\uFEFF', formatCsv(readTable(table))], {
      type: 'text/csv;charset=utf-8',
    });
    link.href = URL.createObjectURL(blob);
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
      link.href = '#';
    });
  });
  panel.append(link);
}

/** Makes every data control of the deck answer to the key, to Escape, and to a change of slide. */
export function openData(deck: RevealApi): void {
  const panels = [...document.querySelectorAll<HTMLDetailsElement>('.slide details.data')];
  const close = (panel: HTMLDetailsElement) => {
    if (!panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  };
  for (const panel of panels) {
    const table = panel.querySelector('table');
    if (table) addDownload(panel, table, panel.closest('section')?.id ?? 'data');
    panel.addEventListener('keydown', (event) => {
      // Keys that act on the control are not the deck's.
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      if (event.key !== 'Escape' || !panel.open) return;
      event.stopPropagation();
      close(panel);
    });
  }
  deck.addKeyBinding(key, () => {
    const panel = deck.getCurrentSlide()?.querySelector<HTMLDetailsElement>('details.data');
    if (!panel) return;
    if (panel.open) close(panel);
    else {
      panel.open = true;
      panel.querySelector('summary')?.focus();
    }
  });
  deck.on('slidechanged', () => {
    for (const panel of panels) panel.open = false;
  });
}
