import { defineChart } from '../../src/charts/chart.ts';
import { layOutSkyline, shuffledOrder } from '../../src/charts/scene/layouts.ts';
import type { Field, Item, Place, Words } from '../../src/charts/scene/spec.ts';
import { scene } from '../../src/charts/scene/spec.ts';
import { formatDatum, formatValue, spellNumber } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

/** Columns of windows in each building, and rows in all of them together. */
const columns = 8;
const rows = [20, 14, 16];
const rowsInAll = rows.reduce((sum, each) => sum + each);

/** The company's buildings, a window for each engineer, and the windows of those who left. */
function buildings(field: Field, story: Story, hasLeft: boolean): Item[] {
  const [all, left] = [story.datum('qulix-engineers'), story.datum('qulix-left')];
  const grown = all.value / (columns * rowsInAll);
  const { walls, windows, grounds } = layOutSkyline(
    rows.map((each) => ({ columns, rows: Math.ceil(each * grown) })),
    {
      left: field.pick(598, 214),
      right: field.right,
      top: field.pick(150, 40),
      bottom: field.bottom,
    },
  );
  const places = shuffledOrder(windows.length).map(
    (index): Place => windows[index] ?? [0, 0, 0, 0],
  );
  const ground = grounds[0]?.y ?? field.bottom;
  return [
    ...walls,
    {
      kind: 'path',
      id: 'ground-0',
      points: [0, ground, field.width, ground],
      stroke: 'rule',
    },
    {
      kind: 'marks',
      id: 'engineers',
      shape: 'square',
      places,
      staggers: true,
      groups: [
        { count: Math.round(all.value - left.value), look: 'lit', of: all },
        { count: Math.round(left.value), look: hasLeft ? 'gone' : 'lit', of: left },
      ],
    },
  ];
}

const side = (field: Field, id: string, y: number): Omit<Words, 'lines' | 'size'> => ({
  kind: 'words',
  id,
  x: field.left,
  y,
});

/** The quotation, large, and how many it is about. */
function whatHeSays(field: Field, story: Story): Item[] {
  const [left, share] = [story.datum('qulix-left'), story.datum('qulix-left-share')];
  const years = story.datum('qulix-years');
  const { text, person } = story.quotation('dorin-a-lot');
  return [
    {
      ...side(field, 'quotation', field.pick(300, 110)),
      x: field.pick(50, -4),
      size: field.pick(112, 46),
      font: 'serif',
      lines: [`“${text}”`],
    },
    {
      ...side(field, 'speaker', field.pick(352, 150)),
      size: field.pick(26, 19),
      lines: [
        [{ text: person.name, weight: 600 }],
        ...field.pick([[{ text: person.role, tone: 'muted', size: 22 } as const]], []),
      ],
    },
    {
      ...side(field, 'left', field.pick(478, 220)),
      size: field.pick(26, 19),
      lines: [
        [
          {
            text: `${formatDatum(share)} moved abroad`,
            size: field.pick(40, 22),
            weight: 600,
            tone: 'people',
          },
        ],
        `in ${spellNumber(years.value)} years: ${formatDatum(left)}`,
        ['windows, ', { text: 'our estimate', isEstimate: true }],
      ],
    },
  ];
}

/** One company in close-up: a window an engineer, then the quarter that moved abroad dark. */
export const qulixChart = defineChart('qulix', (story) => {
  const engineers = story.datum('qulix-engineers');
  const left = story.datum('qulix-left');
  const share = story.datum('qulix-left-share');
  const years = story.datum('qulix-years');
  return {
    caption: 'Engineers of Qulix who moved abroad',
    rows: [
      { label: 'Engineers', of: engineers },
      { label: 'Moved abroad, share', of: share },
      { label: 'Moved abroad', of: left },
      { label: 'Years in which they moved', of: years },
    ],
    enters: false,
    steps: [
      {
        name: 'everyone',
        label: `All ${formatValue(engineers.value, engineers.unit)} windows lit`,
        sentence: `Buildings with a lit window for each engineer of Qulix, ${formatDatum(engineers)}.`,
        spec: scene((field) => [
          ...buildings(field, story, false),
          {
            ...side(field, 'count', field.pick(400, 190)),
            size: field.pick(96, 42),
            tone: 'people',
            weight: 600,
            lines: [formatDatum(engineers)],
          },
          {
            ...side(field, 'scale', field.pick(456, 226)),
            size: field.pick(28, 20),
            lines: ['engineers,', 'a window for each'],
          },
        ]),
      },
      {
        name: 'the-quarter',
        label: `${formatValue(left.value, left.unit)} windows dark`,
        sentence: `Of ${formatDatum(engineers)} engineers of Qulix ${formatDatum(share)} moved abroad in ${spellNumber(years.value)} years, ${formatDatum(left)} by our estimate: their windows are dark.`,
        spec: scene((field) => [...buildings(field, story, true), ...whatHeSays(field, story)], {
          seconds: 1.2,
        }),
      },
    ],
  };
});
