/** What charts show of the data at any of their steps, and what would be cut: for whoever checks a story. */
import type { Datum, Story } from '../data/story.ts';
import type { Chart, ChartConfig, ChartContent } from './chart.ts';
import type { Theme } from './theme.ts';

/** A theme for stills that nobody looks at. */
export const colorless: Theme = {
  ground: '',
  ink: '',
  muted: '',
  rule: '',
  people: '',
  money: '',
  shell: '',
  loss: '',
  wall: '',
  font: '',
};

/** The data of a chart that are seen at one of its steps; of a chart without marks, those of its table. */
export function visibleData(content: ChartContent): Datum[] {
  const configs = content.steps.map(({ draw }) => draw(colorless));
  const marks = configs.flatMap(({ marks }) => marks?.of ?? []);
  const isSeen = (of: Datum) =>
    !marks.some(({ what }) => what === of) ||
    marks.some(({ what, isShown }) => what === of && isShown);
  return content.rows.flatMap(({ of }) => ('value' in of && isSeen(of) ? [of] : []));
}

/** The ids of a story's points and figures that no chart shows, of those that its series hold. */
export function hiddenPoints(
  charts: readonly Chart[],
  seriesIds: readonly string[],
  story: Story,
): Datum[] {
  const seen = new Set(charts.flatMap((chart) => visibleData(chart.content(story))));
  return seriesIds.flatMap((id) => story.series(id).points.filter((point) => !seen.has(point)));
}

/** The ends of the axis that a still's values stand on; other charts than bars and lines have none. */
function endsOf({ type, options }: ChartConfig): [number, number] | undefined {
  if (type !== 'bar' && type !== 'line') return undefined;
  const { min, max } = options?.scales?.[options.indexAxis === 'y' ? 'x' : 'y'] ?? {};
  return typeof min === 'number' && typeof max === 'number' ? [min, max] : undefined;
}

/**
 * What would be cut on a slide, a sentence each: 'slides/war/visas: its chart cuts the value 93,046 of "polish-visas
 * 2024-03", its axis goes from 0 to 80,000'. So is why a chart refuses its data.
 */
export function findClippedMarks(slide: string, content: () => ChartContent | undefined): string[] {
  try {
    const made = content();
    return made ? cutsOf(slide, made) : [];
  } catch (error) {
    return [`${slide}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function cutsOf(slide: string, content: ChartContent): string[] {
  const cuts = content.steps.flatMap(({ draw }) => {
    const config = draw(colorless);
    const ends = endsOf(config);
    if (!ends) return [];
    const [min, max] = ends;
    return (config.marks?.of ?? []).flatMap(({ what, isShown }) => {
      if (!isShown || !('value' in what) || (what.value >= min && what.value <= max)) return [];
      return `${slide}: its chart cuts the value ${what.value} of "${what.id}", its axis goes from ${min} to ${max}`;
    });
  });
  return [...new Set(cuts)];
}
