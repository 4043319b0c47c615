/** The data of a chart as a file that a spreadsheet opens. */
import type { RevealApi } from 'reveal.js';
import { button, element } from '../../browser/dom.ts';
import type { MountedChart } from '../../charts/mounted-chart.ts';
import { formatRows } from '../../charts/rows.ts';
import { formatCsv } from '../../data/csv.ts';
import type { Story } from '../../data/story.ts';
import { panelOf } from './data-panel.ts';

/** Saves text as a file of a name. */
function save(text: string, name: string) {
  const file = new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
  const link = element('a', { download: name, href: URL.createObjectURL(file) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Makes the data of each chart's slide one to save, and to close when its slide is left. */
export function offerDownload(
  deck: RevealApi,
  charts: readonly MountedChart[],
  story: Story,
): void {
  const panels: HTMLDetailsElement[] = [];
  for (const chart of charts) {
    const panel = panelOf(chart.section);
    if (!panel) continue;
    const download = button('Save as CSV', () =>
      save(formatCsv(formatRows(chart.readContent(), story)), `${chart.figure.dataset.chart}.csv`),
    );
    download.className = 'download';
    panel.append(download);
    panels.push(panel);
  }
  deck.on('slidechanged', () => {
    for (const panel of panels) panel.open = false;
  });
}
