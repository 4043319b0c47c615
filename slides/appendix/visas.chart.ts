import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { layOutGrid } from '../../src/charts/scene/layouts.ts';
import { type Field, type Item, scene } from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, formatNumber } from '../../src/data/format.ts';
import type { Datum } from '../../src/data/story.ts';

/** How many visas, or people, a dot stands for. */
const perDot = 1000;

/** Dots of one size in a block, the number over them, and what it counts. */
function block(field: Field, { id, of, number, under, x, isPeople }: BlockSpec): Item[] {
  const pitch = field.pick(42, 20);
  const size = field.pick(32, 15);
  const count = Math.round(of.value / perDot);
  return [
    {
      kind: 'words',
      id: `${id}-words`,
      x,
      y: field.pick(226, 44),
      size: field.pick(24, 18),
      lines: [
        [
          {
            text: number,
            size: field.pick(60, 25),
            weight: 600,
            tone: isPeople ? 'people' : 'ink',
          },
        ],
        ...under,
      ],
    },
    {
      kind: 'marks',
      id,
      shape: 'dot',
      places: layOutGrid({
        x: x + size / 2,
        y: field.pick(372, 172),
        columns: isPeople ? field.pick(8, 5) : field.pick(18, 13),
        count,
        pitch: [pitch, pitch],
        size: [size, size],
      }),
      groups: [{ count, look: 'lit', tone: isPeople ? 'people' : 'muted', of }],
    },
  ];
}

interface BlockSpec {
  id: string;
  of: Datum;
  number: string;
  under: readonly string[];
  x: number;
  isPeople: boolean;
}

/** Visas to Belarusians, a dot for each thousand, and apart from them the people of all nationalities who entered on one. */
export const visasChart = defineChart('visas', (story) => {
  const visas = story.series('polish-visas');
  const entries = story.datum('polish-entries');
  const all = findPoint(visas, 'last', story);
  const before = visas.points.filter((point) => point !== all).reverse();
  const issued = `A dot for each ${formatNumber(perDot)}: ${visas.points
    .map((point) => `${formatDatum(point)} visas to Belarusians by ${formatDate(point.date)}`)
    .join(', ')}, families included`;
  const steps = [
    { name: 'issued', label: 'Visas issued', hasEntered: false, sentence: `${issued}.` },
    {
      name: 'entered',
      label: 'Who entered on one',
      hasEntered: true,
      sentence: `${issued}. Apart from them ${formatDatum(entries)} people of all nationalities together, who entered on such a visa.`,
    },
  ];
  return {
    caption:
      'Visas of Poland’s IT programme to Belarusians, and who of all nationalities entered on one',
    rows: [
      ...visas.points.map((of) => ({
        label: 'Visas issued to Belarusians so far, families included',
        of,
      })),
      { label: 'Entered on such a visa, all nationalities together', of: entries },
    ],
    enters: false,
    steps: steps.map(({ name, label, hasEntered, sentence }) => ({
      name,
      label,
      sentence,
      spec: scene((field) => [
        ...block(field, {
          id: 'visas',
          of: all,
          number: `${formatDatum(all)} visas`,
          under: [
            ...field.pick(
              [`to Belarusians alone by ${formatDate(all.date)}, families included`],
              [`to Belarusians by ${formatDate(all.date)},`, 'families included,'],
            ),
            before
              .slice(0, field.pick(2, 1))
              .map((point) => `${formatDatum(point)} by ${formatDate(point.date)}`)
              .join(', '),
          ],
          x: field.left,
          isPeople: false,
        }),
        ...(hasEntered
          ? block(field, {
              id: 'entered',
              of: entries,
              number: formatDatum(entries),
              under: field.pick(
                ['people of all nationalities together', 'entered on such a visa'],
                ['people, all nations,', 'entered on one'],
              ),
              x: field.pick(850, 314),
              isPeople: true,
            })
          : []),
      ]),
    })),
  };
});
