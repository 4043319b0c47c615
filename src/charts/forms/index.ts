/** The forms of charts: what a step can show as plain data, and the module that draws each. */
import type { ChartConfig } from '../config.ts';
import type { SceneSpec } from '../scene/spec.ts';
import type { Theme } from '../theme.ts';
import { drawCalendarStrip } from './calendar-strip.ts';
import { drawColumns } from './columns.ts';
import { drawLine } from './line.ts';

/** Each form with the function that maps its spec to a Chart.js configuration. A new form is one more line. */
const forms = {
  'calendar-strip': drawCalendarStrip,
  columns: drawColumns,
  line: drawLine,
};

type Specs = { [Form in keyof typeof forms]: Parameters<(typeof forms)[Form]>[1] };

type SpecOf<Form extends keyof Specs> = { [One in Form]: { form: One } & Specs[One] }[Form];

/** What a chart shows at one step, by its form: plain JSON data without theme, pixels or functions. */
export type ChartSpec = SpecOf<keyof Specs>;

const table: { readonly [Form in keyof Specs]: (theme: Theme, spec: Specs[Form]) => ChartConfig } =
  forms;

/** The Chart.js configuration of a spec. Throws a sentence where a form refuses its data. */
export function toChartConfig<Form extends keyof Specs>(
  theme: Theme,
  spec: SpecOf<Form>,
): ChartConfig {
  return table[spec.form](theme, spec);
}

/** What a step shows: a spec of Chart.js or of a scene, or a drawing of a form that has none. */
export type Drawable =
  | { spec: ChartSpec | SceneSpec }
  | { /** Makes the Chart.js configuration. */ draw: (theme: Theme) => ChartConfig };

/** The Chart.js configuration of a step. */
export function configOf(step: Drawable, theme: Theme): ChartConfig {
  if (!('spec' in step)) return step.draw(theme);
  if (step.spec.form === 'scene') throw new Error('a scene is drawn without Chart.js');
  return toChartConfig(theme, step.spec);
}
