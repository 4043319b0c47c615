import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { type Field, type Item, type Run, scene, type Words } from '../../src/charts/scene/spec.ts';
import { formatDate, formatDayMonth, formatYear, toYears } from '../../src/data/dates.ts';
import { capitalize, formatDatum, formatNumber } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';
import { whenOf } from '../park.ts';

/** What is drawn, and which of it the audience sees before the press. */
function dataOf(story: Story) {
  const exports = story.series('exports');
  const until = findPoint(exports, 'peak', story);
  const first = findPoint(exports, 'first', story);
  const staff = story.series('staff');
  const fullest = findPoint(staff, 'peak', story);
  const election = story.event('election');
  const upTo = (points: readonly Datum[], last: Datum) => points.slice(0, points.indexOf(last) + 1);
  return {
    election,
    known: findPoint(exports, { before: 'election' }, story),
    during: findPoint(exports, { during: 'election' }, story),
    growth: story.datum('exports-growth-2020'),
    until,
    first,
    fullest,
    money: upTo(exports.points, until),
    people: upTo(staff.points, fullest).filter(
      ({ date }) => toYears(date) >= toYears(first.date) - 0.5,
    ),
    counted: findPoint(staff, { before: 'election' }, story),
    lastCounted: story.datum('staff', '2021-03'),
    answered: story.datum('survey-replies-2021'),
    left: story.datum('survey-left-2021-count'),
    from: Math.floor(toYears(first.date)),
    to: Math.floor(toYears(exports.points.at(-1)?.date ?? until.date)) + 1,
  };
}

type Data = ReturnType<typeof dataOf>;

/** Where a date, a count of people and a year’s exports are. */
function scaleOf(field: Field, data: Data) {
  const foot = field.pick(614, 356);
  const [moneyHeight, floor, peopleHeight] = field.pick([230, 258, 84], [128, 130, 72]);
  return {
    foot,
    floor,
    x: (date: string) =>
      field.left +
      ((toYears(date) - data.from) / (data.to - data.from)) * (field.right - field.left),
    money: ({ value }: Datum) => foot - (value / data.until.value) * moneyHeight,
    people: ({ value }: Datum) => floor - (value / data.fullest.value) * peopleHeight,
  };
}

type Scale = ReturnType<typeof scaleOf>;

const isOurs = ({ confidence }: Datum) => confidence === 'derived';

/** The crowd as an area over its floor; where it goes on to an estimate only its outline, dashed. */
function strip(data: Data, { x, people, floor }: Scale, isAnswered: boolean): Item[] {
  const { lastCounted, fullest, counted } = data;
  const last = isAnswered ? lastCounted : counted;
  // Points that are not seen yet wait at the last one that is, so that the area grows from there.
  const points = data.people
    .slice(0, data.people.indexOf(lastCounted) + 1)
    .map((point) => (toYears(point.date) > toYears(last.date) ? last : point));
  const ends = [lastCounted, fullest].flatMap((point) => [x(point.date), people(point)]);
  return [
    {
      kind: 'path',
      id: 'crowd',
      fill: 'lamp',
      isClosed: true,
      points: [
        ...[x(points[0]?.date ?? last.date), floor],
        ...points.flatMap((point) => [x(point.date), people(point)]),
        ...[x(last.date), floor],
      ],
    },
    ...(isAnswered
      ? [
          {
            kind: 'path',
            id: 'crowd-estimate',
            stroke: 'people',
            dash: [6, 5],
            draws: true,
            points: [...ends, x(fullest.date), floor],
          } as const,
        ]
      : []),
  ];
}

/** The line of exports at the middle of each year; dotted and hollow where it is our estimate. */
function line(field: Field, data: Data, { x, money }: Scale, isAnswered: boolean): Item[] {
  const last = data.money.indexOf(isAnswered ? data.until : data.known);
  const drawn = data.money.slice(0, last + 1);
  const size = field.pick(14, 9);
  return [
    ...drawn.slice(1).map((point, index): Item => {
      const from = drawn[index] ?? point;
      return {
        kind: 'path',
        id: `exports-${point.date}`,
        stroke: 'money',
        lineWidth: field.pick(6, 4),
        draws: data.money.indexOf(point) > data.money.indexOf(data.known),
        ...((isOurs(point) || isOurs(from)) && { dash: [6, 6] }),
        points: [from, point].flatMap((end) => [x(end.date), money(end)]),
      };
    }),
    ...drawn.map(
      (point): Item => ({
        kind: 'rect',
        id: `exports-at-${point.date}`,
        of: point,
        fill: isOurs(point) ? 'ground' : 'money',
        stroke: 'money',
        lineWidth: 3,
        x: x(point.date) - size / 2,
        y: money(point) - size / 2,
        width: size,
        height: size,
        radius: size / 2,
      }),
    ),
  ];
}

/** Years under the line, the floor of the crowd, and the election through both. */
function axes(field: Field, data: Data, { x, foot, floor }: Scale): Item[] {
  const years = Array.from({ length: data.to - data.from }, (_, index) =>
    String(data.from + index),
  );
  const on = x(data.election.date);
  const edge = { left: field.left, right: field.right };
  return [
    {
      kind: 'path',
      id: 'floor',
      stroke: 'muted',
      lineWidth: 1.5,
      points: [edge.left, floor, edge.right, floor],
    },
    {
      kind: 'path',
      id: 'foot',
      stroke: 'muted',
      lineWidth: 1.5,
      points: [edge.left, foot, edge.right, foot],
    },
    {
      kind: 'path',
      id: 'election',
      stroke: 'loss',
      lineWidth: 3,
      points: [on, floor - field.pick(66, 56), on, foot],
    },
    ...years
      .filter((_, index) => index % field.pick(1, 3) === 0)
      .map(
        (year): Item => ({
          kind: 'words',
          id: `year-${year}`,
          x: x(year),
          y: foot + field.pick(28, 24),
          size: field.pick(20, 18),
          tone: 'muted',
          align: 'middle',
          lines: [year],
        }),
      ),
  ];
}

type Line = string | readonly (string | Run)[];
type Look = Partial<Pick<Words, 'tone' | 'weight' | 'align' | 'of' | 'size'>>;

function label(
  field: Field,
  id: string,
  [x, y]: readonly [number, number],
  lines: readonly Line[],
  look: Look = {},
): Words {
  return { kind: 'words', id, x, y, size: field.pick(22, 18), lines, ...look };
}

/** A value in bold, and when it was. */
function dated(field: Field, of: Datum, when: string): (string | Run)[] {
  return [
    { text: formatDatum(of), weight: 700, tone: 'people', size: field.pick(26, 19) },
    { text: ` ${when}`, tone: 'muted', size: field.pick(22, 18) },
  ];
}

const money = { tone: 'money', weight: 600 } as const;
const people = { tone: 'people', weight: 600 } as const;

/** Words of what is known before the press. */
function knownWords(field: Field, data: Data, scale: Scale): Item[] {
  const { x, floor, foot } = scale;
  const { counted, known, first, election } = data;
  const size = field.pick(20, 18);
  const muted = { size, tone: 'muted', weight: 400 } as const;
  const heading = field.pick(24, 18);
  const year = formatYear(counted.date);
  const electionWords = field.pick(
    [`${formatDate(election.date)}: election,`, 'then the crackdown'],
    [formatDayMonth(election.date), 'the election'],
  );
  const about = field.pick(capitalize, String)(formatDatum(known));
  return [
    label(field, 'people', [field.left, floor - field.pick(58, 32)], ['People in the park'], {
      ...people,
      size: heading,
    }),
    label(
      field,
      'money',
      [field.left, floor + field.pick(92, 50)],
      ['Exports a year', [{ ...muted, text: 'each at the middle of its year' }]],
      { ...money, size: heading },
    ),
    label(
      field,
      'first',
      [x(first.date) - field.pick(20, 14), scale.money(first) - 18],
      [formatDatum(first)],
      money,
    ),
    label(
      field,
      'known',
      [x(known.date) - field.pick(16, 10), scale.money(known) - field.pick(32, 30)],
      [about, ...(isOurs(known) ? [[{ ...muted, text: 'our estimate', isEstimate: true }]] : [])],
      { ...money, align: 'end' },
    ),
    label(
      field,
      'election-words',
      [x(election.date) - field.pick(12, 8), foot - field.pick(44, 34)],
      electionWords,
      {
        of: election,
        tone: 'loss',
        weight: 600,
        align: 'end',
      },
    ),
    ...field.pick(
      [
        label(
          field,
          'counted',
          [x(counted.date), scale.people(counted) - 8],
          [dated(field, counted, `end of ${year}`)],
          {
            of: counted,
            align: 'end',
          },
        ),
      ],
      [],
    ),
  ];
}

/** The crowd after the election, and those of a survey who had left by then. */
function answerOfPeople(field: Field, data: Data, scale: Scale): Item[] {
  const { x, floor } = scale;
  const { fullest, lastCounted, left, answered } = data;
  const at = x(left.date);
  const most = { ...people, text: formatDatum(fullest), weight: 700 };
  const when = { text: `${whenOf(fullest)},`, tone: 'muted' } as const;
  const ours = { text: 'our estimate', tone: 'muted', isEstimate: true } as const;
  const survey = `${formatNumber(left.value)} of ${formatNumber(answered.value)}`;
  return [
    {
      kind: 'path',
      id: 'survey',
      stroke: 'ink',
      lineWidth: 3,
      points: [at, floor - 8, at, floor + field.pick(56, 40)],
    },
    label(
      field,
      'survey-words',
      [at + 10, floor + field.pick(28, 20)],
      [
        [{ text: survey, weight: 700 }, field.pick(' who answered', '')],
        field.pick('had left the country', 'had left'),
      ],
      { of: left },
    ),
    label(
      field,
      'last-counted',
      [x(lastCounted.date) - 8, scale.people(lastCounted) - field.pick(20, 12)],
      [dated(field, lastCounted, formatDate(lastCounted.date))],
      { of: lastCounted, align: 'end' },
    ),
    label(
      field,
      'fullest',
      field.pick([x(fullest.date) + 12, scale.people(fullest) + 10], [field.right, 18]),
      field.pick<Line[]>([[{ ...most, size: 26 }], [when], [ours]], [[most, ' ', when], [ours]]),
      { of: fullest, align: field.pick('start', 'end') },
    ),
  ];
}

/** Exports after the election, and what no total showed. */
function answerOfMoney(field: Field, data: Data, scale: Scale): Item[] {
  const { x } = scale;
  const { until, during, growth, election } = data;
  const [right, height] = [x(until.date), scale.money(until)];
  const large = { text: formatDatum(until), size: field.pick(74, 32), weight: 700 };
  const grown = { text: `up ${formatDatum(growth)}`, weight: 400 };
  return [
    label(
      field,
      'peak',
      [right + field.pick(24, 12), height + field.pick(28, 14)],
      [[large]],
      money,
    ),
    label(
      field,
      'peak-year',
      [right + field.pick(28, 14), height + field.pick(62, 36)],
      [field.pick(`${formatYear(until.date)}, the peak`, 'the peak')],
      { tone: 'muted' },
    ),
    label(
      field,
      'hidden',
      [field.pick(x(election.date) + 32, field.right), height + field.pick(130, 76)],
      ['Some left first,', field.pick('and no total showed it', 'no total showed it')],
      { size: field.pick(30, 18), weight: 600, align: field.pick('start', 'end') },
    ),
    ...field.pick(
      [
        label(
          field,
          'during',
          [x(during.date) - 18, scale.money(during) - 28],
          [formatDatum(during), [grown]],
          {
            ...money,
            of: growth,
            align: 'end',
          },
        ),
      ],
      [],
    ),
  ];
}

/** Where the answer will be. */
function questionMark(field: Field, { until }: Data, scale: Scale): Item {
  const at = [scale.x(until.date), scale.money(until) + field.pick(60, 40)] as const;
  return label(field, 'question-mark', at, ['?'], {
    size: field.pick(140, 80),
    weight: 300,
    tone: 'muted',
    align: 'middle',
  });
}

/** The crowd over the money on one axis of time: both stop before the election, then both go on rising. */
export const twistChart = defineChart('twist', (story) => {
  const data = dataOf(story);
  const { known, until, counted, fullest, lastCounted, left, answered, growth, election } = data;
  const spec = (isAnswered: boolean) =>
    scene((field) => {
      const scale = scaleOf(field, data);
      return [
        ...strip(data, scale, isAnswered),
        ...axes(field, data, scale),
        ...line(field, data, scale, isAnswered),
        ...knownWords(field, data, scale),
        ...(isAnswered
          ? [...answerOfPeople(field, data, scale), ...answerOfMoney(field, data, scale)]
          : [questionMark(field, data, scale)]),
      ];
    });
  return {
    caption: 'People in the park and its exports, up to the peak',
    rows: [
      ...data.money.map((of) => ({ label: 'Exports', of })),
      ...data.people.map((of) => ({ label: 'People in the park', of })),
      { label: 'Growth of exports', of: growth },
      { label: 'Had left, of those who answered', of: left },
      { label: 'Answered the survey', of: answered },
      { label: election.short, of: election },
    ],
    enters: false,
    steps: [
      {
        name: 'question',
        label: 'Both stop before the election',
        sentence: `People in the park as an area over exports as a line, on one axis of time. People stop at ${formatDatum(counted)} (${formatDate(counted.date)}), exports at ${formatDatum(known)} in ${formatYear(known.date)}, our estimate. A line marks the election, ${formatDate(election.date)}. What comes after it is empty.`,
        spec: spec(false),
      },
      {
        name: 'what-happened',
        label: 'Both went on rising',
        sentence: `Both go on rising past the election: exports to ${formatDatum(until)} in ${formatYear(until.date)}, the peak; people to ${formatDatum(lastCounted)} in ${formatDate(lastCounted.date)} and ${formatDatum(fullest)} ${whenOf(fullest)}, our estimate. By ${formatDate(left.date)}, ${formatNumber(left.value)} of ${formatNumber(answered.value)} who answered a survey had left. Some left first, and no total showed it.`,
        spec: spec(true),
      },
    ],
  };
});
