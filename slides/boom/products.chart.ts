import { defineChart } from '../../src/charts/chart.ts';
import { type Field, type Item, scene, type Words } from '../../src/charts/scene/spec.ts';
import { formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';

interface Product {
  step: string;
  event: string;
  /** Its name, line by line. */
  name: readonly string[];
  price?: Datum;
  words: readonly string[];
}

const productsOf = (story: Story): readonly Product[] => [
  {
    step: 'world-of-tanks',
    event: 'world-of-tanks',
    name: ['World of', 'Tanks'],
    words: ['a video game,', 'developed here, AFP says'],
  },
  {
    step: 'viber-sold',
    event: 'viber-sold',
    name: ['Viber'],
    price: story.datum('viber-price'),
    words: ['paid by Rakuten;', 'developed here, AFP says'],
  },
  {
    step: 'msqrd-sold',
    event: 'msqrd-sold',
    name: ['MSQRD'],
    words: ['an app: Facebook buys', 'the company behind it'],
  },
];

/** Where a panel stands: side by side on a slide, one under another in a narrow column. */
function boxOf(field: Field, index: number) {
  const gap = field.pick(28, 12);
  const height = field.pick(500, 124);
  return {
    x: field.left + index * field.pick(393.3, 0),
    y: field.pick(field.bottom - height, index * (height + gap)),
    width: field.pick((field.right - field.left - 2 * gap) / 3, field.right - field.left),
    height,
  };
}

/** What is written on a lit panel. */
function wordsOn(field: Field, story: Story, product: Product, index: number): Words[] {
  const { step, event, name, price, words } = product;
  const box = boxOf(field, index);
  const x = box.x + field.pick(38, 22);
  const at = (part: string, rest: Omit<Words, 'kind' | 'id' | 'x'> & { x?: number }): Words => ({
    kind: 'words',
    id: `${step}-${part}`,
    x,
    ...rest,
  });
  const end = box.y + box.height;
  return [
    at('year', {
      y: box.y + field.pick(66, 36),
      size: field.pick(28, 20),
      weight: 600,
      tone: 'shell',
      lines: [formatYear(story.event(event).date)],
    }),
    at('name', {
      x: x - field.pick(3, 1),
      y: box.y + field.pick(140, 74),
      size: field.pick(72, 36),
      font: 'serif',
      weight: 500,
      lines: field.pick(name, [name.join(' ')]),
    }),
    ...(price
      ? [
          at('price', {
            x: field.pick(x - 5, box.x + box.width - 22),
            y: field.pick(end - 130, box.y + 74),
            size: field.pick(100, 48),
            weight: 700,
            tone: 'money',
            align: field.pick('start', 'end'),
            of: price,
            lines: [formatDatum(price)],
          }),
        ]
      : []),
    at('words', {
      y: field.pick(end - 72, box.y + 104),
      size: field.pick(24, 18),
      lines: field.pick(words, [words.join(' ')]),
    }),
  ];
}

/** A panel in the frame of a building; one whose turn has not come is dark. */
function panel(field: Field, story: Story, product: Product, index: number, isLit: boolean) {
  const box = boxOf(field, index);
  const border = field.pick(14, 8);
  const frame: Item = { kind: 'rect', id: `frame-${product.step}`, fill: 'wall', ...box };
  const pane = {
    kind: 'rect',
    id: `pane-${product.step}`,
    x: box.x + border,
    y: box.y + border,
    width: box.width - 2 * border,
    height: box.height - 2 * border,
  } as const;
  if (!isLit) return [frame, { ...pane, stroke: 'outline' } as const];
  const light: Item = { ...pane, fill: 'paper', of: story.event(product.event) };
  return [frame, light, ...wordsOn(field, story, product, index)];
}

/** Three buildings' panels that light up in turn; the light stands for nobody. */
export const productsChart = defineChart('products', (story) => {
  const products = productsOf(story);
  const prices = products.flatMap(({ price }) => (price ? [price] : []));
  return {
    caption: 'Three products from Belarus',
    rows: [
      ...products.map(({ event }) => ({ label: story.event(event).short, of: story.event(event) })),
      ...prices.map((of) => ({ label: of.what, of })),
    ],
    enters: false,
    steps: products.map(({ step }, last) => ({
      name: step,
      sentence: `Three panels, lit one after another: ${products
        .slice(0, last + 1)
        .map(
          (product) =>
            `${product.name.join(' ')}, ${formatYear(story.event(product.event).date)}: ${
              product.price ? `${formatDatum(product.price)} ` : ''
            }${product.words.join(' ')}`,
        )
        .join('; ')}.`,
      spec: scene((field) => [
        {
          kind: 'path',
          id: 'ground-0',
          points: [0, field.bottom, field.width, field.bottom],
          stroke: 'rule',
          opacity: field.pick(1, 0),
        },
        ...products.flatMap((product, index) => panel(field, story, product, index, index <= last)),
      ]),
    })),
  };
});
