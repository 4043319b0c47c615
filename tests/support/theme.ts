/** A theme for stills that nobody looks at. */
import type { Theme } from '../../src/charts/theme.ts';

export const theme: Theme = {
  ground: '#000',
  ink: '#fff',
  muted: '#999',
  rule: '#333',
  people: '#fc0',
  money: '#0cc',
  shell: '#89a',
  loss: '#f75',
  wall: '#123',
  lamp: '#fc0',
  paper: '#eee',
  outline: '#456',
  land: '#012',
  font: 'sans-serif',
  serif: 'serif',
};
