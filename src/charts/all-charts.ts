/** All charts of the deck at once, for views that show all slides. */
import { charts as first, loadOthers } from 'virtual:story';
import { openStory, type Story } from '../data/story.ts';
import type { Chart } from './chart.ts';
import { loadChartJs } from './rendered-step.ts';

/** The charts, and the story with the data they ask for. */
export async function loadAllCharts(): Promise<{ charts: readonly Chart[]; story: Story }> {
  const [others] = await Promise.all([loadOthers(), loadChartJs()]);
  return { charts: [...first, ...others.charts], story: openStory(others.file) };
}
