import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { connectionsChart } from './connections.chart.ts';

/** The last picture: those who left and those who stayed, joined. */
export const connections = defineSlide(
  'connections',
  ({ value, worded, quote, name, role, pronounced }) => ({
    layout: 'full',
    title: html`${quote('hoffmann-connections')}`,
    chart: connectionsChart,
    captions: {
      apart: html`In the park ${value('staff', '2025-02')} people remain.`,
      connected: html`Those in exile and those who stayed can ${quote('hoffmann-together')}, remotely, says ${name('hoffmann')}, ${role('hoffmann')}.`,
    },
    reading: readPark({ value }),
    seconds: 50,
    facts: ['S19'],
    notes: {
      open: html`The lights once more: ${value('staff', '2025-02')} people at home, and ${worded('staff-loss')} whom the park has lost, by our own arithmetic.`,
      steps: {
        connected: html`${spoken(html`But ${name('hoffmann')}${pronounced('hoffmann')} tells AFP that those in exile and those who stayed can ${quote('hoffmann-together')}, remotely. ${quote('hoffmann-connections')}, he says. `)}If you keep one number, keep ${value('staff', '2025-02')}; if you keep one picture, keep these lines. A park can lose its crowd. A network is harder to raid. That last sentence is mine, not his.`,
      },
      bridge: {
        to: 'method',
        words: html`Thank you. How we worked out what nobody published follows, then each source with its link.`,
      },
    },
  }),
);
