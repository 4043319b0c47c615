import { defineChart } from '../../src/charts/chart.ts';
import { drawLevels } from '../../src/charts/forms/levels.ts';
import { findPoint } from '../../src/charts/points.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { whenOf } from '../park-lights.ts';

/** Companies have passed their peak since, so it is named for what it was. */
const beforeTheWar = { before: 'invasion' };

/** What is left of three peaks, in one measure; the emptied part says who counted it. */
function levelsOf(story: Story) {
  const fewer = formatDatum(story.datum('staff-fall-reported'));
  return [
    {
      step: 'companies',
      name: 'Companies',
      tone: 'shell' as const,
      share: story.datum('companies-share-of-peak'),
      now: story.datum('tax-break-companies'),
      peakDatum: findPoint(story.series('companies'), beforeTheWar, story),
    },
    {
      step: 'people',
      name: 'People',
      tone: 'people' as const,
      share: story.datum('staff-share-of-peak'),
      now: story.datum('staff', '2025-02'),
      peakDatum: findPoint(story.series('staff'), beforeTheWar, story),
      note: `${fewer} fewer, says the park`,
    },
    {
      step: 'exports',
      name: 'Exports a year',
      tone: 'money' as const,
      share: story.datum('exports-share-of-peak'),
      now: story.datum('exports', '2023'),
      peakDatum: findPoint(story.series('exports'), beforeTheWar, story),
      note: 'rounded, as AFP reports',
    },
  ].map((level) => {
    const mark = level.peakDatum.confidence === 'derived' ? ', derived' : '';
    return {
      ...level,
      when: whenOf(level.now),
      peak: `${formatDatum(level.peakDatum)}, ${whenOf(level.peakDatum)}${mark}`,
    };
  });
}

/** Companies, people and money, each filled as far as what is left of its peak. */
export const threeNumbersChart = defineChart('three-numbers', (story) => {
  const levels = levelsOf(story);
  return {
    caption: 'What is left of the peak before the war: companies, people, exports',
    rows: levels.flatMap(({ name, share, now, peakDatum }) => [
      { label: `${name}, the peak before the war`, of: peakDatum },
      { label: `${name} since`, of: now },
      { label: `${name}, share of the peak`, of: share },
    ]),
    derivedAs: 'Heights',
    enters: false,
    steps: levels.map(({ step }, current) => ({
      name: step,
      sentence: `Three levels in one measure, full at their peaks: ${levels
        .map(({ name, peak, now, when }, index) =>
          index <= current
            ? `${name}: ${formatDatum(now)}, ${when}, of ${peak}`
            : `${name}: ${peak}`,
        )
        .join('; ')}.`,
      draw: (theme) =>
        drawLevels(
          theme,
          levels.map((level, index) => ({ ...level, isShown: index <= current })),
        ),
    })),
  };
});
