/** The line: the park's exports on one pair of axes, which come back in every act. */
import type { Chart, Step } from '../src/chart/chart.ts';
import { defineChart } from '../src/chart/chart.ts';
import { eventMark } from '../src/chart/forms/event-mark.ts';
import { drawLine } from '../src/chart/forms/line.ts';
import { formatValue } from '../src/data/format.ts';
import type { Story } from '../src/data/story.ts';

/** One step of the line: how far it is drawn and what is written beside it. */
export interface LineStep {
  name: string;
  sentence: (story: Story) => string;
  /** Year of the last point drawn. */
  until: string;
  /** Years whose value is written at the point; `strong` ones are large. */
  values?: readonly string[];
  strong?: readonly string[];
  /** Ids of events marked on the time axis. */
  events?: readonly string[];
}

const peakYear = '2021';

/** Pixels that push a value off the line, by year, where "above" would collide. */
const offsets: Record<string, { dx?: number; dy?: number }> = {
  2013: { dy: -28 },
  2016: { dy: 26, dx: 16 },
  2018: { dx: -42, dy: -14 },
  2019: { dx: -56, dy: -12 },
  2020: { dx: -46, dy: -12 },
  2021: { dy: -30 },
  2022: { dx: 48, dy: -10 },
  2023: { dx: 0, dy: 34 },
};

/** The exports chart of a slide; its steps share axes, points and marks, so each can follow any other. */
export function exportsLine(id: string, steps: readonly LineStep[]): Chart {
  const years = [
    ...new Set(steps.flatMap(({ values = [], strong = [] }) => [...values, ...strong])),
  ];
  const events = [...new Set(steps.flatMap((step) => step.events ?? []))];
  return defineChart(id, (story) => {
    const { points, title } = story.series('exports');
    return {
      caption: title,
      rows: points.map((of) => ({ label: 'Exports', of })),
      derivedAs: 'Hollow, dashed',
      enters: true,
      steps: steps.map(
        (step): Step => ({
          name: step.name,
          sentence: step.sentence(story),
          draw: (theme) =>
            drawLine(theme, {
              points,
              from: 2013,
              to: 2024,
              max: 4000,
              gridStep: 1000,
              formatAxis: (value) =>
                value === 0
                  ? '0'
                  : formatValue(value, points[0]?.unit ?? story.datum('exports', peakYear).unit),
              until: step.until,
              peak: peakYear,
              labels: years.map((year) => ({
                date: year,
                text: formatValue(
                  story.datum('exports', year).value,
                  story.datum('exports', year).unit,
                ),
                strong: step.strong?.includes(year) ?? false,
                isShown: [...(step.values ?? []), ...(step.strong ?? [])].includes(year),
                ...offsets[year],
                ...(year === peakYear && { dx: events.includes('invasion') ? -18 : 18 }),
              })),
              annotations: Object.assign(
                {},
                ...events.map((event) =>
                  eventMark(theme, story.event(event), {
                    top: 4000,
                    isShown: step.events?.includes(event) ?? false,
                    side: event === 'invasion' ? 'right' : 'left',
                  }),
                ),
              ),
            }),
        }),
      ),
    };
  });
}
