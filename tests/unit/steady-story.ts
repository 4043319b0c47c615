/**
 * The deck's story with values that stand still: what a test has worked out by hand stays right when
 * somebody changes a number of the data file, or adds one.
 */
import type { WrittenFile } from '../../src/data/schema.ts';
import { openStory } from '../../src/data/story.ts';
import { changeFile, writtenDatum } from './changed-story.ts';

/** Whole series: no other points stand beside these. */
const series: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  exports: {
    '2013': 446.7,
    '2014': 585.2,
    '2016': 820,
    '2017': 1025,
    '2018': 1414,
    '2020': 2735,
    '2021': 3200,
    '2022': 2500,
    '2023': 1800,
  },
  'georgia-balance': { '2021': 1426, '2022': 12_509, '2023': -980, '2024': -147 },
};

/** Figures, and points among others. */
const values: Readonly<Record<string, number>> = {
  'staff 2010-04-01': 7502,
  'staff 2021-03': 70_000,
  'staff 2025-02': 56_000,
  'staff-fall-reported': 30,
  'companies 2021-03': 1021,
  'companies 2025-02': 1000,
  'companies 2026-02': 1067,
  'exports-growth-2016': 16,
  'exports-growth-2020': 25,
  'exports-fall-reported': 45,
  'customers-western-europe-2014': 43.5,
  'customers-usa-2014': 40.1,
  'customers-cis-2014': 14.4,
  'customers-eu-usa-2018': 90,
  'survey-poland-2022': 37,
  'survey-georgia-2022': 25.5,
  'survey-lithuania-2022': 8.4,
  'survey-left-2021': 14.8,
  'qulix-engineers': 400,
  'qulix-left-share': 25,
};

function hold(file: WrittenFile): void {
  for (const { id, points } of file.series) {
    const steady = series[id];
    if (!steady) continue;
    const derived = points.filter(({ confidence }) => confidence === 'derived');
    const held = points
      .filter(({ date }) => date in steady)
      .map((point) => ({ ...point, value: steady[point.date] }));
    points.splice(
      0,
      points.length,
      ...[...held, ...derived].toSorted((a, b) => a.date.localeCompare(b.date)),
    );
  }
  for (const [name, value] of Object.entries(values)) writtenDatum(file, name).value = value;
}

/** The file with these values, and with a change where a test asks for one. */
export function steadyFile(change: (file: WrittenFile) => void = () => {}) {
  return changeFile((file) => {
    hold(file);
    change(file);
  });
}

export const steadyStory = openStory(steadyFile());
