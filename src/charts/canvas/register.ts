/** What Chart.js knows of: of its own parts those that charts use, and ours. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { annotations } from './annotations.ts';
import { pen } from './line-reveal.ts';

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  annotations,
  pen,
);

// Without it a bar or column of no length is seen as a hair.
ChartJs.defaults.set('elements.bar', { inflateAmount: 0 });
