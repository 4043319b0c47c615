import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { fillOutline } from '../../src/charts/scene/layouts.ts';
import {
  type Field,
  type Item,
  type Place,
  type Run,
  scene,
  type Words,
} from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';
import { mapFoot, placeMap } from '../map.ts';

const mapOf = (field: Field) =>
  placeMap('poland', field.pick([356, 264], [120, 90]), field.pick(0.95, 0.62), [
    'Poland',
    'Georgia',
  ]);

/** How much taller than wide a building is. */
const tall = 1.6;

/** Buildings packed inside Poland. */
function buildingPlaces(field: Field, count: number): Place[] {
  const outline = mapOf(field).outlineOf('Poland');
  const flat = outline.map(([x, y]): [number, number] => [x, y / tall]);
  return fillOutline(flat, count, 0.72).map(([x, y, width, height]) => [
    x,
    y * tall,
    width,
    height * tall * 0.95,
  ]);
}

/** Columns over Georgia: arrivals less departures, on one scale from zero. */
function columns(field: Field, story: Story): Item[] {
  const { points } = story.series('georgia-balance');
  const highest = Math.max(...points.map(({ value }) => value));
  const right = field.pick(1216, 458);
  const [base, height] = field.pick([562, 236], [340, 128]);
  const pitch = field.pick(66, 46) * Math.min(1, 4 / points.length);
  const width = pitch * 0.74;
  const left = right - width / 2 - pitch * (points.length - 1);
  return [
    ...points.map((of, index): Item => {
      const tallness = (of.value / highest) * height;
      return {
        kind: 'rect',
        id: `balance-${of.date}`,
        x: left + index * pitch - width / 2,
        y: Math.min(base, base - tallness),
        width,
        height: Math.abs(tallness),
        fill: 'people',
        of,
      };
    }),
    {
      kind: 'path',
      id: 'balance-zero',
      points: [left - pitch * 0.6, base, right + pitch * 0.1, base],
      stroke: 'muted',
    },
    ...points.flatMap((of, index): Words[] => {
      const isPeak = of.value === highest;
      const common = {
        kind: 'words',
        x: left + index * pitch,
        align: 'middle',
        hasHalo: true,
      } as const;
      return [
        {
          ...common,
          id: `balance-value-${of.date}`,
          y: base - Math.max(0, (of.value / highest) * height) - field.pick(12, 8),
          size: isPeak ? field.pick(46, 28) : field.pick(20, 18),
          tone: 'people',
          weight: 600,
          lines: [formatDatum(of)],
        },
        {
          ...common,
          id: `balance-year-${of.date}`,
          y: base + field.pick(44, 30),
          size: field.pick(20, 18),
          tone: 'muted',
          lines: [formatYear(of.date)],
        },
      ];
    }),
    {
      kind: 'words',
      id: 'balance-title',
      x: right,
      y: field.pick(196, 84),
      align: 'end',
      size: field.pick(22, 18),
      hasHalo: true,
      lines: [
        [{ text: 'Georgia', size: field.pick(32, 22), weight: 600 }],
        'arrivals less departures',
        field.pick('of Belarusians, all trades', 'all trades'),
      ],
    },
  ];
}

/** A large number over what it counts. */
function count(
  id: string,
  [x, y]: readonly [number, number],
  field: Field,
  of: Datum,
  look: Pick<Run, 'tone'>,
  lines: readonly string[],
): Words {
  return {
    kind: 'words',
    id,
    x,
    y,
    size: field.pick(22, 18),
    hasHalo: true,
    lines: [
      [{ text: formatDatum(of), size: field.pick(72, 40), weight: 600, ...look }],
      ...lines.slice(0, -1).map((text) => [{ text, weight: 600, size: field.pick(28, 19) }]),
      [{ text: lines.at(-1) ?? '', tone: 'muted' }],
    ],
    of,
  };
}

const names = ['georgia', 'first-count', 'newcomers', 'insured'] as const;

/** How many Belarusians are insured in Poland. */
function insuredWords(field: Field, insured: Datum): Words {
  return count('insured', field.pick([516, 512], [22, 342]), field, insured, { tone: 'people' }, [
    ...field.pick(['Belarusians insured', 'in Poland, all trades'], ['insured, all trades']),
    formatDate(insured.date),
  ]);
}

function draw(field: Field, story: Story, current: number): Item[] {
  const firms = story.series('polish-companies');
  const [first, last] = [findPoint(firms, 'first', story), findPoint(firms, 'last', story)];
  const insured = findPoint(story.series('polish-insured'), 'last', story);
  const each = story.datum('companies-per-building').value;
  const [early, all] = [first, last].map(({ value }) => Math.round(value / each));
  const places = buildingPlaces(field, all ?? 0);
  const now = current > 1 ? last : first;
  const [polandX, polandY] = mapOf(field).placeAt('poland');
  return [
    ...mapOf(field).items,
    mapFoot(field),
    {
      kind: 'marks',
      id: 'firms',
      shape: 'square',
      places,
      groups: [
        { count: early ?? 0, look: current > 0 ? 'lit' : 'blank', tone: 'shell', of: first },
        {
          count: (all ?? 0) - (early ?? 0),
          look: current > 1 ? 'lit' : 'blank',
          tone: 'paper',
          of: last,
        },
      ],
    },
    ...columns(field, story),
    {
      kind: 'words',
      id: 'name-poland',
      ...(current === 0
        ? { x: polandX, y: polandY, align: 'middle' as const }
        : {
            x: polandX - field.pick(144, 92),
            y: polandY - field.pick(20, 52),
            align: 'end' as const,
          }),
      size: field.pick(32, 22),
      weight: 600,
      hasHalo: true,
      lines: [field.pick('Poland', current === 0 ? 'Poland' : '')],
    },
    ...(current > 0
      ? [
          count(
            `firms-${now.date}`,
            field.pick([64, 512], [22, 238]),
            field,
            now,
            { tone: now === first ? 'shell' : 'ink' },
            [
              ...field.pick(
                ['companies of all trades', 'with Belarusian capital'],
                ['Belarusian-owned firms, all trades'],
              ),
              now === first
                ? formatDate(first.date)
                : `${formatDate(last.date)}; ${formatDatum(first)} in ${formatYear(first.date)}`,
            ],
          ),
        ]
      : []),
    ...(current > 2 ? [insuredWords(field, insured)] : []),
  ];
}

/** Georgia’s balance, and what stands in Poland: companies as buildings, and those who are insured. */
export const polandChart = defineChart('poland', (story) => {
  const [balance, firms, insured] = ['georgia-balance', 'polish-companies', 'polish-insured'].map(
    (id) => story.series(id).points,
  );
  const each = story.datum('companies-per-building');
  const said = (points: readonly Datum[] = []) =>
    points.map((point) => `${formatDatum(point)} (${formatDate(point.date)})`).join(', ');
  const sentences = [
    `A map. Columns at Georgia, Belarusians of all trades, arrivals less departures: ${said(balance)}.`,
    `Buildings inside Poland, one for every ${formatDatum(each)} companies with Belarusian capital, of all trades: ${said(firms?.slice(0, 1))}.`,
    `Lighter buildings come between them, up to ${said(firms?.slice(-1))}.`,
    `Beside the buildings Belarusians of all trades insured in Poland: ${said(insured)}.`,
  ];
  const labels = ['Georgia', 'First count of companies', 'New companies', 'Insured in Poland'];
  return {
    caption: 'Belarusians in Georgia, and Belarusian companies and people in Poland, of all trades',
    rows: [
      ...(balance ?? []).map((of) => ({ label: 'Georgia: arrivals less departures', of })),
      ...(firms ?? []).map((of) => ({
        label: 'Companies with Belarusian capital in Poland',
        of,
      })),
      ...(insured ?? []).map((of) => ({ label: 'Poland: insured with ZUS', of })),
      { label: 'One building', of: each },
      { label: story.event('map-outlines').short, of: story.event('map-outlines') },
    ],
    enters: false,
    steps: names.map((name, current) => ({
      name,
      label: labels[current] ?? name,
      sentence: sentences[current] ?? '',
      spec: scene((field) => draw(field, story, current)),
    })),
  };
});
