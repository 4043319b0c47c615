import { defineChart } from '../../src/charts/chart.ts';
import { type Field, type Item, scene, type Words } from '../../src/charts/scene/spec.ts';
import { formatYear } from '../../src/data/dates.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';
import type { Quotation, Story } from '../../src/data/story.ts';
import { glass, insideOf } from '../glass.ts';

const boxOf = (field: Field, side: 'left' | 'right') => ({
  x: side === 'left' ? field.left : field.pick(668, 252),
  y: field.pick(150, 8),
  width: field.pick(280, 130),
  height: field.pick(480, 220),
});

/** A quotation beside its glass, or under it, with its speaker. */
function voice(
  field: Field,
  side: 'left' | 'right',
  { id, text, person }: Quotation,
  lines: string[],
  size: number,
): Words[] {
  const box = boxOf(field, side);
  const x = field.pick(box.x + box.width + 30, box.x);
  const y = field.pick(250, 262);
  const isSlide = field.width > 600;
  const after = y + (lines.length - 1) * size * 1.22 + field.pick(52, 28);
  return [
    { kind: 'words', id, x, y, size, font: 'serif', lines: text ? lines : [] },
    {
      kind: 'words',
      id: `${id}-speaker`,
      x,
      y: after,
      size: field.pick(26, 18),
      lines: [
        [{ text: person.name, weight: 600 }],
        ...(isSlide
          ? person.role
              .split(/ (?=of |at |company )/)
              .map((part) => [{ text: part, size: 22, tone: 'muted' } as const])
          : []),
      ],
    },
  ];
}

function readings(field: Field, story: Story, hasSecond: boolean): (Item | false)[] {
  const [peak, now] = [story.datum('exports', '2021'), story.datum('exports', '2023')];
  const companies = story.datum('tax-break-companies');
  const fall = story.datum('exports-fall-computed');
  const level = now.value / peak.value;
  const [one, two] = [boxOf(field, 'left'), boxOf(field, 'right')];
  const [left, right] = [insideOf(one), insideOf(two)];
  const surface = left.y + left.height * (1 - level);
  const inGlass = (id: string, x: number, y: number): Omit<Words, 'size' | 'lines'> => ({
    kind: 'words',
    id,
    x,
    y,
    align: 'middle',
    weight: 600,
  });
  const [middle, other] = [left.x + left.width / 2, right.x + right.width / 2];
  const half = story.quotation('zalessky-half-full');
  const words = half.text.split(' ');
  const split = [words.slice(0, 2), words.slice(2, 4), words.slice(4)].map((part) =>
    part.join(' '),
  );
  return [
    ...glass({ id: 'half-full', ...one, level, of: now }),
    {
      ...inGlass('full', middle, left.y + field.pick(46, 26)),
      size: field.pick(22, 18),
      weight: 400,
      tone: 'muted',
      lines: [`full: ${formatDatum(peak)}${field.pick(`, ${formatYear(peak.date)}`, '')}`],
    },
    {
      ...inGlass('now', middle, surface + field.pick(130, 54)),
      size: field.pick(68, 32),
      tone: 'ground',
      lines: [formatDatum(now)],
    },
    {
      ...inGlass('when', middle, surface + field.pick(172, 80)),
      size: field.pick(24, 18),
      tone: 'ground',
      lines: [`exports, ${formatYear(now.date)}`],
    },
    ...voice(
      field,
      'left',
      half,
      [`“${split[0]}`, split[1] ?? '', `${split[2]}”`],
      field.pick(58, 32),
    ),
    field.width > 600 && {
      kind: 'words',
      id: 'companies',
      x: one.x + one.width + 30,
      y: 556,
      size: 24,
      weight: 600,
      tone: 'shell',
      of: companies,
      lines: [`still ${formatDatum(companies)}`, 'companies with', 'tax breaks'],
    },
    ...glass({ id: 'crisis', ...two, level, of: now }).map((item) =>
      hasSecond ? item : { ...item, opacity: (item.opacity ?? 1) * 0.16 },
    ),
    ...(hasSecond
      ? secondReading(
          field,
          story,
          inGlass,
          right,
          other,
          formatValue(Math.round(fall.value), fall.unit),
        )
      : []),
  ];
}

function secondReading(
  field: Field,
  story: Story,
  inGlass: (id: string, x: number, y: number) => Omit<Words, 'size' | 'lines'>,
  right: ReturnType<typeof insideOf>,
  middle: number,
  fall: string,
): Item[] {
  const [peak, now] = [story.datum('exports', '2021'), story.datum('exports', '2023')];
  const height = right.height * (1 - now.value / peak.value);
  const crisis = story.quotation('dorin-crisis');
  const rim = field.pick(6, 4);
  return [
    {
      kind: 'rect',
      id: 'missing',
      x: right.x + rim,
      y: right.y + rim / 2,
      width: right.width - 2 * rim,
      height: height - 1.5 * rim,
      stroke: 'loss',
      lineWidth: rim,
      dash: field.pick([18, 10], [10, 6]),
      of: story.datum('exports-fall-computed'),
    },
    {
      ...inGlass('fall', middle, right.y + height / 2 - field.pick(6, 8)),
      size: field.pick(76, 28),
      tone: 'loss',
      lines: [fall],
    },
    {
      ...inGlass('gone', middle, right.y + height / 2 + field.pick(34, 14)),
      size: field.pick(24, 18),
      tone: 'loss',
      lines: [
        `gone since ${formatYear(peak.date)}`,
        [{ text: 'our estimate', isEstimate: true, weight: 400 }],
      ],
    },
    ...voice(field, 'right', crisis, [`“${crisis.text}”`], field.pick(68, 36)),
  ];
}

/** What is left of the exports, as one glass with two readings. */
export const halfFullChart = defineChart('half-full', (story) => {
  const [peak, now] = [story.datum('exports', '2021'), story.datum('exports', '2023')];
  const fall = story.datum('exports-fall-computed');
  const [full, crisis] = [story.quotation('zalessky-half-full'), story.quotation('dorin-crisis')];
  const first = `A glass, full at exports of ${formatDatum(peak)} in ${formatYear(peak.date)}, filled to ${formatDatum(now)} in ${formatYear(now.date)}: “${full.text}”, says ${full.person.name}.`;
  return {
    caption: 'Exports of the Hi-Tech Park against their peak',
    rows: [
      { label: 'Exports at their peak', of: peak },
      { label: 'Exports since', of: now },
      { label: 'Fall, from the rounded values', of: fall },
      { label: 'Companies with tax breaks', of: story.datum('tax-break-companies') },
    ],
    enters: false,
    steps: [
      {
        name: 'half-full',
        label: 'The first reading',
        sentence: first,
        spec: scene((field) => readings(field, story, false)),
      },
      {
        name: 'half-empty',
        label: 'The second reading',
        sentence: `${first} The same glass again: ${formatValue(Math.round(fall.value), fall.unit)} gone, and “${crisis.text}”, says ${crisis.person.name}.`,
        spec: scene((field) => readings(field, story, true)),
      },
    ],
  };
});
