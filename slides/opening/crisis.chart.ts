import { defineChart } from '../../src/charts/chart.ts';
import { type Field, type Item, type Place, scene } from '../../src/charts/scene/spec.ts';
import type { Story } from '../../src/data/story.ts';

/** Windows of the wall, column by column: the one in the middle is lit. */
function wallItems(field: Field): Item[] {
  const width = field.pick(536, 190);
  const height = field.height;
  const lit = { width: field.pick(252, 92), height: field.pick(336, 124) };
  const left = field.width - width;
  const middle = { x: left + width / 2, y: field.pick(372, 200) };
  const gap = { x: field.pick(60, 22), y: field.pick(64, 24) };
  const places: Place[] = [
    [middle.x, middle.y, lit.width, lit.height],
    ...[-1, 0, 1].flatMap((column) =>
      [-1, 0, 1].flatMap((row): Place[] =>
        column === 0 && row === 0
          ? []
          : [
              [
                middle.x + column * (lit.width + gap.x),
                middle.y + row * (lit.height + gap.y),
                lit.width,
                lit.height,
              ],
            ],
      ),
    ),
  ];
  return [
    // A narrow column is drawn beyond its right edge, to that of the screen.
    {
      kind: 'rect',
      id: 'wall',
      x: left,
      y: 0,
      width: width + field.pick(0, 20),
      height,
      fill: 'wall',
    },
    {
      kind: 'marks',
      id: 'window',
      shape: 'square',
      places: places.slice(0, 1),
      groups: [{ count: 1, look: 'lit' }],
    },
    ...places.slice(1).map(
      ([x, y, paneWidth, paneHeight], index): Item => ({
        kind: 'rect',
        id: `dark-window-${index}`,
        x: x - paneWidth / 2,
        y: y - paneHeight / 2,
        width: paneWidth,
        height: paneHeight,
        stroke: 'outline',
        lineWidth: field.pick(3, 1.5),
      }),
    ),
    // What stands out of the wall is cut at its edge.
    {
      kind: 'rect',
      id: 'beside',
      x: 0,
      y: 0,
      width: left,
      height,
      fill: 'ground',
    },
  ];
}

/** Where the words begin, under the letters of the word and not its quotation mark. */
const edgeOf = (field: Field) => field.pick(110, 30);

function who(field: Field, story: Story): Item {
  const { person } = story.quotation('dorin-crisis');
  const [job, , ...rest] = person.role.split(/ (at) /);
  const name = person.age ? `${person.name}, ${person.age}` : person.name;
  return {
    kind: 'words',
    id: 'who',
    x: edgeOf(field),
    y: field.pick(470, 220),
    size: field.pick(28, 19),
    tone: 'muted',
    lines: [[{ text: name, weight: 600, tone: 'ink' }], `${job} at`, rest.join(' at ')],
  };
}

function word(field: Field, story: Story): Item {
  return {
    kind: 'words',
    id: 'word',
    x: edgeOf(field) - field.pick(46, 16),
    y: field.pick(392, 170),
    size: field.pick(128, 52),
    font: 'serif',
    lines: [`“${story.quotation('dorin-crisis').text}”`],
  };
}

/** One lit window in a dark wall, and one man's word for the state of the sector. */
export const crisisChart = defineChart('crisis', (story) => {
  const { text, person } = story.quotation('dorin-crisis');
  const window = 'One lit window, large, in a dark wall.';
  return {
    caption: 'One lit window',
    rows: [{ label: 'AFP’s report', of: story.event('article') }],
    enters: false,
    steps: [
      {
        name: 'window',
        label: 'One lit window',
        sentence: `${window} Beside it: ${person.name}, ${person.role}.`,
        spec: scene((field) => [...wallItems(field), who(field, story)]),
      },
      {
        name: 'word',
        label: 'His word',
        sentence: `${window} Beside it the word of ${person.name}, ${person.role}: “${text}”.`,
        spec: scene((field) => [...wallItems(field), word(field, story), who(field, story)]),
      },
    ],
  };
});
