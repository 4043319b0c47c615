import { defineChart } from '../../src/charts/chart.ts';
import { planOf, unitMarksFor } from '../../src/charts/forms/skyline.ts';
import { drawSmallMultiples } from '../../src/charts/forms/small-multiples.ts';
import { findPoint } from '../../src/charts/points.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';
import { whenOf } from '../park-lights.ts';

/** Companies have passed their peak since, so it is named for what it was. */
const beforeTheWar = { before: 'invasion' };

/** Columns of windows in the building that stands for all people. */
const columns = 32;

/** What is counted now, and its peak in words: "of 1,021 in March 2021". */
const ofPeak = (now: Datum, peak: Datum) =>
  `${whenOf(now)}, of ${formatDatum(peak)}, ${whenOf(peak)}${peak.confidence === 'derived' ? ', derived' : ''}`;

function dataOf(story: Story) {
  const [companies, exports] = [story.series('companies'), story.series('exports')];
  const staff = story.series('staff');
  return {
    tall: findPoint(companies, beforeTheWar, story),
    shell: story.datum('companies', '2025-02'),
    grown: findPoint(companies, 'last', story),
    full: findPoint(staff, 'peak', story),
    crowd: story.datum('staff', '2025-02'),
    loss: story.datum('staff-loss'),
    high: findPoint(exports, 'peak', story),
    money: findPoint(exports, { of: 'exports-share-of-peak' }, story),
    points: exports.points,
    perBuilding: story.datum('companies-per-building'),
    perWindow: story.datum('people-per-window'),
  };
}

/** Buildings, windows and the line, as far as each is told at a step. */
function stillsOf(story: Story) {
  const { tall, shell, grown, full, crowd, loss, high, money, points, perBuilding, perWindow } =
    dataOf(story);
  const lit = Math.round(full.value / perWindow.value);
  const plan = planOf([{ columns, rows: Math.ceil(lit / columns) }]);
  const left = unitMarksFor(crowd, perWindow.value, plan);
  const standing = Math.round(shell.value / perBuilding.value);
  const more = Math.max(0, Math.round(grown.value / perBuilding.value) - standing);
  return (told: number) => {
    const [isGone, isFallen, isGrown] = [told > 0, told > 1, told > 2];
    const words = [
      {
        name: 'Companies',
        number: formatDatum(isGrown ? grown : shell),
        rest: isGrown ? `${formatDate(grown.date)}: the shell grew` : ofPeak(shell, tall),
        tone: 'shell',
      },
      {
        name: 'People',
        number: formatDatum(isGone ? crowd : full),
        rest: isGone ? ofPeak(crowd, full) : `${whenOf(full)}, derived`,
        tone: 'people',
      },
      {
        name: 'Exports a year',
        number: formatDatum(isFallen ? money : high),
        rest: isFallen ? ofPeak(money, high) : whenOf(high),
        tone: isFallen ? 'loss' : 'money',
      },
    ] as const;
    return {
      words,
      buildings: [
        { datum: shell, count: standing, tone: 'shell' as const },
        { datum: grown, count: more, tone: 'shell' as const, isOut: !isGrown },
      ],
      plan,
      windows: [
        { datum: crowd, count: left, tone: 'people' as const },
        { datum: loss, count: lit - left, tone: 'people' as const, isHollow: true, isOut: isGone },
      ],
      points,
      until: isFallen ? money : high,
      falling: 'loss' as const,
    };
  };
}

/** The shell as buildings, the crowd as windows, the money as a line, each against its peak before the war. */
export const shellAndCrowdChart = defineChart('shell-and-crowd', (story) => {
  const { tall, shell, grown, full, crowd, loss, points, perBuilding, perWindow } = dataOf(story);
  const stillAt = stillsOf(story);
  const scale = `One building is ${formatValue(perBuilding.value, perBuilding.unit)}, one window ${formatValue(perWindow.value, perWindow.unit)}`;
  return {
    caption: 'Companies, people and exports of the park against their peaks before the war',
    rows: [
      { label: 'Companies, the peak before the war', of: tall },
      { label: 'Companies', of: shell },
      { label: 'Companies', of: grown },
      { label: 'People, the peak before the war', of: full },
      { label: 'People', of: crowd },
      { label: 'Fewer people', of: loss },
      ...points.map((of) => ({ label: 'Exports', of })),
      { label: 'One building', of: perBuilding },
      { label: 'One window', of: perWindow },
    ],
    derivedAs: 'Hollow',
    enters: false,
    steps: ['shell', 'crowd', 'money', 'grown'].map((name, told) => {
      const still = stillAt(told);
      return {
        name,
        sentence: `${scale}. ${still.words.map((form) => `${form.name}: ${form.number}, ${form.rest}`).join('. ')}.`,
        draw: (theme) => drawSmallMultiples(theme, still),
      };
    }),
  };
});
