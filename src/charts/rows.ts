/** A chart's data as rows of plain cells, for a file that a spreadsheet opens. */
import { formatRemark } from '../data/format.ts';
import type { Story } from '../data/story.ts';
import type { ChartContent } from './chart.ts';

/** The rows with their heads first; values and dates as the data has them, sources with their addresses. */
export function formatRows({ rows }: ChartContent, story: Story): string[][] {
  const hasValues = rows.some(({ of }) => 'value' in of);
  const head = ['What', 'Date', ...(hasValues ? ['Value', 'Unit'] : [])];
  return [
    [...head, 'Remark', 'Source', 'Address'],
    ...rows.map(({ label, of }) => {
      const sources = of.sources.map(story.source);
      const isDatum = 'value' in of;
      return [
        label,
        of.date,
        ...(isDatum ? [String(of.value), of.unit.name] : hasValues ? ['', ''] : []),
        isDatum ? formatRemark(of) : '',
        sources.map(({ publisher }) => publisher).join(', '),
        sources.map(({ url }) => url).join(' '),
      ];
    }),
  ];
}
