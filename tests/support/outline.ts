/** A talk of two slides for tests that need no page. */
import type { Outline } from '../../src/sync/place.ts';

export const outline: Outline = [
  { id: 'one', title: 'One', act: '', seconds: 60, steps: [], notes: [] },
  { id: 'two', title: 'Two', act: 'Act', seconds: 30, steps: ['first', 'second'], notes: [] },
];
