/** A native chart as Office's chart part: series with their cache, labels at the marks, axes from zero. */
import type { Theme } from '../../chart/theme.ts';
import { axisIds, renderAxes } from './chart-axes.ts';
import type { ChartRoom } from './chart-labels.ts';
import { renderSeries } from './chart-series.ts';
import type { NativeChart } from './native-chart.ts';
import { numberFormat } from './number-format.ts';
import { renderPlotLayout } from './plot.ts';

/** Where a chart stands, and the relationships to its workbook and to the shapes over it, if there are any. */
export interface ChartPlace extends ChartRoom {
  book: string;
  shapes?: string | undefined;
}

/** What is between two columns or bars, in hundredths of their width. */
const gaps = { columns: 40, bars: 60, bands: 60 } as const;

/** The chart part. */
export function renderChartPart(theme: Theme, chart: NativeChart, place: ChartPlace): string {
  const { kind, series, max } = chart;
  const all = series.map((_, at) => renderSeries(theme, chart, at, place)).join('');
  const datum = series[0]?.marks.find((mark) => mark !== undefined)?.datum;
  const unit = datum ? numberFormat({ ...datum, about: 'exact', value: max }) : 'General';
  const body =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axisIds}</c:lineChart>`
      : `<c:barChart><c:barDir val="${kind === 'columns' ? 'col' : 'bar'}"/><c:grouping val="${kind === 'bands' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${all}<c:gapWidth val="${gaps[kind]}"/>${kind === 'bands' ? '<c:overlap val="100"/>' : ''}${axisIds}</c:barChart>`;
  const layout = renderPlotLayout(chart, place.frame);
  const shapes = place.shapes ? `<c:userShapes r:id="${place.shapes}"/>` : '';
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${body}${renderAxes(theme, chart, unit)}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="${place.book}"><c:autoUpdate val="0"/></c:externalData>${shapes}</c:chartSpace>`;
}
