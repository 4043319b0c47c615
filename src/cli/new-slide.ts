/** The files of a new slide: the slide, its chart, and the running order with the slide in it. */
import { unwrittenMark } from '../build/story-files.ts';

/** Forms a chart can begin with, and what each draws. */
export const chartKinds = ['bars', 'columns', 'line'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What a new slide is made of; all names are known to be good. */
export interface NewSlide {
  act: string;
  id: string;
  /** Id of the slide it follows; none where it is the first of its act. */
  after?: string;
  chart: ChartKind;
  /** Ids of figures for bars; of one series otherwise. */
  data: readonly string[];
  /** What the caption of each step says of them, as it stands in a slide: "worded('a')". */
  says: readonly string[];
  /** Something that is true of the data, as it stands in a claim until there is one: "above('a', 0)". */
  truth: string;
}

const mark = unwrittenMark;

/** An id as a variable is called: "three-numbers" is threeNumbers. */
export function toVariable(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Steps have names without numbers: those of their figures, as far as these have letters. */
function stepNames({ chart, data }: NewSlide): string[] {
  if (chart !== 'bars') return [chart === 'line' ? 'whole-line' : 'all-columns'];
  const names = data.map((id) => id.replace(/-?\d+/g, '').replace(/^-/, '') || 'bar');
  return names.map((name, index) =>
    names.indexOf(name) === index ? name : `${name}${'-too'.repeat(index - names.indexOf(name))}`,
  );
}

function chartFile(slide: NewSlide): string {
  const { id, chart, data } = slide;
  const [call, file] = {
    bars: ['barChart', 'bar-chart'],
    columns: ['columnChart', 'column-chart'],
    line: ['lineChart', 'line-chart'],
  }[chart];
  const steps = stepNames(slide);
  const body = {
    bars: `caption: '${mark}: what is drawn',
  rows: [${data.map((figure, index) => `{ step: '${steps[index]}', figure: '${figure}', name: '${mark}' }`).join(', ')}],`,
    columns: `series: '${data[0]}',
  label: '${mark}',
  steps: [{ name: '${steps[0]}', until: 'last' }],`,
    line: `series: '${data[0]}',
  label: '${mark}',
  steps: [{ name: '${steps[0]}', until: 'last', values: ['first', 'last'], strong: ['peak'] }],`,
  }[chart];
  return `import { ${call} } from '../../src/charts/${file}.ts';

/** ${mark}: what the chart shows. */
export const ${toVariable(id)}Chart = ${call}('${id}', {
  ${body}
});
`;
}

const spoken = `${mark}: what you say when the slide appears, in sixty to a hundred and twenty words for the whole slide. Say where the figures come from, what was counted and when, and what they do not tell. Name the one number to land, and answer what an honest listener would ask. These words stand here until you have written yours, and until then no build, PDF or PowerPoint file is made without --drafts.`;

function slideFile(slide: NewSlide): string {
  const { id, chart, says, truth } = slide;
  const variable = toVariable(id);
  const steps = stepNames(slide);
  const words = (index: number) => `html\`${mark}: \${${says[index]}}.\``;
  const cues = steps.slice(1).map((name, index) => `'${name}': ${words(index + 1)},`);
  return `import { claim, ${truth.replace(/\(.*/, '')} } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { ${variable}Chart } from './${id}.chart.ts';

/** ${mark}: what the slide is for. */
export const ${variable} = defineSlide('${id}', ({ worded }) => ({
  layout: '${chart === 'bars' ? 'chart' : 'plot'}',
  title: html\`${mark}: a claim of at most twelve words\`,
  chart: ${variable}Chart,
  captions: {
    ${steps.map((name, index) => `'${name}': ${words(index)},`).join('\n    ')}
  },
  claims: [claim('${mark}: a claim', ${truth})],
  seconds: 45,
  notes: {
    open: html\`${spoken}\`,
    ${cues.length > 0 ? `steps: { ${cues.join(' ')} },` : ''}
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
