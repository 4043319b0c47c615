/** The forms that Chart.js draws: what a step can show as plain data, and the module that draws each. */
import type { ChartConfig } from '../config.ts';
import type { Theme } from '../theme.ts';
import { drawColumns } from './columns.ts';
import { drawLine } from './line.ts';

/** Each form with the function that maps its spec to a Chart.js configuration. A new form is one more line. */
const forms = {
  columns: drawColumns,
  line: drawLine,
};

type Specs = { [Form in keyof typeof forms]: Parameters<(typeof forms)[Form]>[1] };

type SpecOf<Form extends keyof Specs> = { [One in Form]: { form: One } & Specs[One] }[Form];

/** What a plot shows at one step, by its form: plain JSON data without theme, pixels or functions. */
export type PlotSpec = SpecOf<keyof Specs>;

const table: { readonly [Form in keyof Specs]: (theme: Theme, spec: Specs[Form]) => ChartConfig } =
  forms;

/** The Chart.js configuration of a spec. Throws a sentence where a form refuses its data. */
export function toChartConfig<Form extends keyof Specs>(
  theme: Theme,
  spec: SpecOf<Form>,
): ChartConfig {
  return table[spec.form](theme, spec);
}
