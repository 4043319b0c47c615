/** What Chart.js knows of: of its own parts those that charts use, and ours. */
import {
  BarController,
  type BarControllerChartOptions,
  type BarControllerDatasetOptions,
  BarElement,
  type BarParsedData,
  CategoryScale,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';
import { counter, plainWords } from './animated-text.ts';
import { annotations } from './annotations.ts';
import { pen } from './line-reveal.ts';
import { UnitMarkGroupElement } from './placed-marks.ts';
import { UnitMarksController } from './unit-marks.ts';

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

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  annotations,
  pen,
  counter,
  plainWords,
  UnitMarksController,
  UnitMarkGroupElement,
  FloatingBarsController,
);

// Without it a bar or column of no length is seen as a hair.
ChartJs.defaults.set('elements.bar', { inflateAmount: 0 });
