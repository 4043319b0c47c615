/** The files of a new slide: the slide, its chart, and the running order with the slide in it. */
import { unwrittenMark } from '../build/story-files.ts';

/** Forms a chart can begin with. */
export const chartKinds = ['columns', 'line'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What a new slide is made of; all names are known to be good. */
export interface NewSlide {
  act: string;
  id: string;
  /** Id of the slide it follows; none where it is the first of its act. */
  after?: string;
  chart: ChartKind;
  /** Id of the series that the chart shows. */
  series: string;
  /** The date of its highest point. */
  peak: string;
}

const mark = unwrittenMark;

/** An id as a variable is called: "three-numbers" is threeNumbers. */
export function toVariable(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The chart's function, its file, and its only step. */
const charts = {
  columns: ['columnChart', 'column-chart', 'all-columns', ''],
  line: ['lineChart', 'line-chart', 'whole-line', ", values: ['first', 'last'], strong: ['peak']"],
} as const;

function chartFile({ id, chart, series }: NewSlide): string {
  const [call, file, step, more] = charts[chart];
  return `import { ${call} } from '../../src/charts/${file}.ts';

/** ${mark}: what the chart shows. */
export const ${toVariable(id)}Chart = ${call}('${id}', {
  series: '${series}',
  label: '${mark}',
  steps: [{ name: '${step}', until: 'last'${more} }],
});
`;
}

const spoken = `${mark}: what you say when the slide appears, in sixty to a hundred and twenty words for the whole slide. Say where the figures come from, what was counted and when, and what they do not tell. Name the one number to land, and answer what an honest listener would ask. These words stand here until you have written yours, and until then no build, PDF or PowerPoint file is made without --drafts.`;

function slideFile({ id, chart, series, peak }: NewSlide): string {
  const variable = toVariable(id);
  const highest = `'${series}', '${peak}'`;
  return `import { claim, peak } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { ${variable}Chart } from './${id}.chart.ts';

/** ${mark}: what the slide is for. */
export const ${variable} = defineSlide('${id}', ({ worded }) => ({
  layout: 'plot',
  title: html\`${mark}: a claim of at most twelve words\`,
  chart: ${variable}Chart,
  captions: {
    '${charts[chart][2]}': html\`${mark}: \${worded(${highest})}.\`,
  },
  claims: [claim('${mark}: a claim', peak(${highest}))],
  seconds: 45,
  notes: {
    open: html\`${spoken}\`,
  },
}));
`;
}

/** The running order with the slide in it. Throws where the slide it follows is not found in the text. */
export function addToOrder(index: string, { act, id, after }: NewSlide): string {
  const variable = toVariable(id);
  // An act has the name of its first slide: what is looked for stands in the list of slides, not before it.
  const before = after === undefined ? '' : `[^\\]]*?\\b${toVariable(after)}\\b`;
  const place = new RegExp(`\\bid: '${act}'[^\\]]*\\bslides: \\[${before}`);
  const order = index.replace(
    place,
    (found) => `${found}${after === undefined ? '' : ', '}${variable}`,
  );
  if (order === index) {
    throw new Error(
      `slides/index.ts has no "slides: […]" of the act "${act}" to add "${variable}" to: add it by hand.`,
    );
  }
  return `import { ${variable} } from './${act}/${id}.ts';\n${order}`;
}

/** Paths below the folder of the slides, each with its text. */
export function filesOf(slide: NewSlide): Record<string, string> {
  return {
    [`${slide.act}/${slide.id}.ts`]: slideFile(slide),
    [`${slide.act}/${slide.id}.chart.ts`]: chartFile(slide),
  };
}
