import { html } from '../../../src/deck/html.ts';
import { defineSlide } from '../../../src/deck/slide.ts';
import { sampleChart } from './line.chart.ts';

/** A slide with a chart. */
export const sample = defineSlide('sample', ({ value, worded, asOfYear, date, event }) => ({
  layout: 'plot',
  title: html`Words words words words words words words`,
  chart: sampleChart,
  captions: {
    first: html`Words words words ${value('sample', '2012')} words ${asOfYear('sample', '2012')} words words words words.`,
    second: html`Words words ${worded('sample', '2018')} words words words words words words words.`,
    third: html`Words words words words words ${value('sample', '2024')} words.`,
  },
  seconds: 45,
  notes: {
    open: html`Words words words words words words words words words words. Words words words ${value('sample', '2012')} words words words words words words words. Words words ${event('sample')}`,
    steps: {
      second: html`Words words words words words ${worded('sample', '2018')} words words words words words words words words words words words words.`,
      third: html`Words words ${date('sample')} words words words words words words ${value('sample', '2024')} words words words words words.`,
    },
    asked: html`Words words words words words words words? Words words words words words words words. Words words words words words words words.`,
  },
}));
