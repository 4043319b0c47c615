/** A theme for stills that nobody looks at. */
import type { Theme } from '../../src/chart/theme.ts';

export const theme: Theme = {
  ground: '#000',
  ink: '#fff',
  muted: '#999',
  rule: '#333',
  gained: '#0ff',
  lost: '#f60',
  font: 'sans-serif',
};
