import { defineChart } from '../../src/charts/chart.ts';
import { shuffledOrder } from '../../src/charts/scene/layouts.ts';
import { type Field, type Place, scene, type Words } from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, formatNumber } from '../../src/data/format.ts';
import type { Datum } from '../../src/data/story.ts';

/** Dots over the whole field but for the words in its corner, on the widest grid that has room for all. */
function dotsAround(field: Field, count: number): Place[] {
  const corner = field.pick({ width: 760, height: 290 }, { width: 480, height: 112 });
  for (let columns = 8; ; columns += 1) {
    const pitch = field.width / columns;
    const rows = Math.floor(field.bottom / pitch);
    const places: Place[] = [];
    for (let index = 0; index < columns * rows; index += 1) {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const isWord = column * pitch < corner.width && row * pitch < corner.height;
      const size = pitch * 0.7;
      if (!isWord) places.push([(column + 0.5) * pitch, (row + 0.5) * pitch, size, size]);
    }
    if (places.length >= count) return places.slice(0, count);
  }
}

/** The survey’s counts, in the corner that the dots leave free. */
function wordsInCorner(
  field: Field,
  { answered, left, share, poland }: Record<'answered' | 'left' | 'share' | 'poland', Datum>,
  hasLeft: boolean,
): Words[] {
  const inAll = formatNumber(answered.value);
  const large = {
    text: hasLeft ? formatNumber(left.value) : inAll,
    size: field.pick(84, 70),
    weight: 700,
    tone: 'people',
  } as const;
  const words = (
    id: string,
    y: number,
    size: number,
    line: Words['lines'][number],
    look: Partial<Words> = { weight: 600 },
  ): Words => ({ kind: 'words', id, x: field.left, y, size, lines: [line], ...look });
  const whoLeft = `had left${field.pick(`: ${formatDatum(share)}`, '')}, ${formatDatum(poland)} of them to Poland`;
  const survey = `${formatDate(answered.date)}, dev.by’s survey of those who chose to answer${field.pick('; a dot each', '')}`;
  return [
    words(`count-${hasLeft}`, field.pick(202, 62), field.pick(36, 21), [
      large,
      hasLeft ? ` of ${inAll} who answered` : ' IT people answered',
    ]),
    ...(hasLeft ? [words('to-poland', field.pick(246, 88), field.pick(32, 21), whoLeft)] : []),
    words(
      'survey',
      hasLeft ? field.pick(276, 107) : field.pick(250, 96),
      field.pick(22, 18),
      survey,
      { tone: 'muted' },
    ),
  ];
}

/** One survey, a dot for each of those who answered; those who had left go all at once, from everywhere. */
export const leavingChart = defineChart('leaving', (story) => {
  const answered = story.datum('survey-replies-2021');
  const left = story.datum('survey-left-2021-count');
  const share = story.datum('survey-left-2021');
  const poland = story.datum('survey-poland-2021');
  const [all, gone] = [Math.round(answered.value), Math.round(left.value)];
  const inAll = formatNumber(answered.value);
  const order = shuffledOrder(all);
  const steps = [
    {
      name: 'answered',
      label: 'All who answered',
      hasLeft: false,
      sentence: `A field of ${inAll} dots, one for each who answered dev.by in ${formatDate(answered.date)}.`,
    },
    {
      name: 'gone',
      label: `${formatNumber(left.value)} dots gone`,
      hasLeft: true,
      sentence: `Holes all over the field: of ${inAll} who answered, ${formatNumber(left.value)} had left Belarus, ${formatDatum(share)}, ${formatDatum(poland)} of them for Poland.`,
    },
  ];
  return {
    caption: `Who had left the country, in dev.by’s survey of ${formatDate(answered.date)}`,
    rows: [
      { label: 'All who answered', of: answered },
      { label: 'Had left Belarus', of: left },
      { label: 'Share that had left', of: share },
      { label: 'Of those who had left, to Poland', of: poland },
    ],
    enters: false,
    steps: steps.map(({ name, label, sentence, hasLeft }) => ({
      name,
      label,
      sentence,
      spec: scene((field) => {
        const places = dotsAround(field, all);
        return [
          {
            kind: 'marks',
            id: 'answers',
            shape: 'dot',
            places: order.map((index): Place => places[index] ?? [0, 0, 0, 0]),
            outline: 'rule',
            groups: [
              { count: all - gone, look: 'lit', of: answered },
              { count: gone, look: hasLeft ? 'gone' : 'lit', of: hasLeft ? left : answered },
            ],
          },
          ...wordsInCorner(field, { answered, left, share, poland }, hasLeft),
        ];
      }),
    })),
  };
});
