/** The Chart.js chart type "floatingBars": bars that begin and end anywhere, as many in a row as there are. */
import {
  BarController,
  type BarControllerChartOptions,
  type BarControllerDatasetOptions,
  type BarParsedData,
} from 'chart.js';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    floatingBars: {
      chartOptions: BarControllerChartOptions;
      datasetOptions: BarControllerDatasetOptions;
      /** Where it begins and ends, and the name of its row. */
      defaultDataPoint: { x: [number, number]; y: string };
      metaExtensions: object;
      parsedDataType: BarParsedData;
      scales: 'linear' | 'category';
    };
  }
}

/** Chart.js's own bars, which can begin anywhere but are not typed so. */
export class FloatingBarsController extends BarController {
  static override id = 'floatingBars';
}
