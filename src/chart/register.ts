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
  ScatterController,
} from 'chart.js';
import { annotations } from './annotations.ts';
import { counter } from './counter.ts';
import { FloatingBarsController } from './floating-bars.ts';
import { LightGroup } from './light-group.ts';
import { pen } from './pen.ts';
import { plainWords } from './plain-words.ts';
import { WindowsController } from './windows.ts';

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
  WindowsController,
  LightGroup,
  FloatingBarsController,
);

// Without it a bar or column of no length is seen as a hair.
ChartJs.defaults.set('elements.bar', { inflateAmount: 0 });
