/**
 * A chart in a figure of the page, on stage, in the page to read and in print alike. A host says when it is
 * drawn and how large; everything else of its life is here: which step it shows is read from its slide, the
 * page is told of it, it moves or cuts to the next, and a chart that fails gives way to its table.
 */
import type { Story } from '../data/story.ts';
import { shownStep } from '../session/place.ts';
import type { Chart, ChartContent, Step } from './chart.ts';
import { allocate, type Box, type RenderedChart, renderChart } from './renderer.ts';
import { showTableInstead } from './table-instead.ts';
import { readTheme, type Theme } from './theme.ts';
import { addTooltip, type Tooltip } from './tooltip.ts';

/** What a chart has to be told of the place it stands in. */
export interface Host {
  /** The size to lay a figure's chart out for, and the density of its pixels. */
  box(figure: HTMLElement): Box;
  /** Colours and type; those of the slide without it. */
  theme?(section: HTMLElement): Theme;
  /** The table that stands in for a chart that cannot be drawn; that of its slide without it. */
  table?(figure: HTMLElement): Element | null | undefined;
  /** Whether marks can be pointed at: not on paper. */
  hasTooltip?: boolean;
}

export interface MountedChart {
  readonly section: HTMLElement;
  readonly figure: HTMLElement;
  /** What is drawn. Throws what working it out from the data throws. */
  readContent(): ChartContent;
  readonly isDrawn: boolean;
  readonly isMoving: boolean;
  /** Says on the page that the chart is yet to be drawn, and so not at rest. */
  announce(): void;
  /**
   * Does the next piece of what has to be done before the chart is shown, and tells whether there was one:
   * each takes a part of a frame, all of them together more than one.
   */
  prepare(): boolean;
  /** Shows the step its slide is at: draws it, or goes there from the step that is shown. */
  show(how: { animate: boolean }): void;
  /** Lets bars grow and lines draw from their base, where the chart enters and is at its first step. */
  enter(): void;
  /** Fits a drawn chart to its box; what moves comes to rest. */
  fit(): void;
  /** Shows the colours that the page has now. */
  recolour(): void;
  /** Draws once more as it is, for a printer that records what is drawn. */
  redraw(): void;
  /** Takes the drawing away; the figure stays and can be drawn again. */
  unmount(): void;
}

/** Says on the page which step a figure shows. */
function publishStep(figure: HTMLElement, canvas: HTMLCanvasElement, { name, sentence }: Step) {
  figure.dataset.step = name;
  canvas.setAttribute('aria-label', sentence);
  canvas.textContent = sentence;
}

/** The step of a chart that its slide shows; the first where the slide is at none of its steps. */
function stepOf(section: HTMLElement, { steps }: ChartContent): Step | undefined {
  const name = shownStep(section);
  return steps.find((step) => step.name === name) ?? steps[0];
}

interface Parts {
  section: HTMLElement;
  figure: HTMLElement;
  canvas: HTMLCanvasElement;
  chart: Chart;
}

/** Mounts a chart; nothing is drawn before it is shown. */
function mountChart(parts: Parts, story: Story, host: Host): MountedChart {
  const { section, figure, canvas, chart } = parts;
  let content: ChartContent | undefined;
  let rendered: RenderedChart | undefined;
  let tooltip: Tooltip | undefined;
  let hasFailed = false;
  let hasPixels = false;
  const readContent = () => {
    // Worked out when it is first needed: most charts of a talk are far away when it begins.
    content ??= chart.content(story);
    return content;
  };
  const theme = () => host.theme?.(section) ?? readTheme(section);
  const rest = () => {
    delete figure.dataset.moving;
  };
  const leave = () => {
    rendered?.destroy();
    rendered = undefined;
    hasPixels = false;
    tooltip?.hide();
    rest();
    delete figure.dataset.step;
  };
  /** Whatever a chart or its data throws, the talk goes on with the table. */
  const attempt = (work: () => void) => {
    if (hasFailed) return;
    try {
      work();
    } catch (error) {
      hasFailed = true;
      leave();
      const table = host.table ? host.table(figure) : section.querySelector('details.data table');
      showTableInstead(figure, table, error);
    }
  };
  const draw = (step: Step) => {
    rendered = renderChart(canvas, step.draw(theme()), host.box(figure));
    publishStep(figure, canvas, step);
    rest();
    if (host.hasTooltip && rendered.hasMarks) {
      tooltip ??= addTooltip(parts, readContent(), story, () => rendered?.marks() ?? []);
    }
  };
  const go = (from: RenderedChart, step: Step, animate: boolean) => {
    publishStep(figure, canvas, step);
    tooltip?.hide();
    const still = step.draw(theme());
    if (animate) {
      figure.dataset.moving = '';
      from.move(still, rest);
    } else {
      from.cut(still);
      rest();
    }
  };
  return {
    section,
    figure,
    readContent,
    get isDrawn() {
      return rendered !== undefined;
    },
    get isMoving() {
      return figure.dataset.moving !== undefined;
    },
    announce() {
      if (!hasFailed && !rendered) figure.dataset.moving = '';
    },
    prepare() {
      const isDue = !hasFailed && !rendered;
      attempt(() => {
        if (!isDue) return;
        if (hasPixels) this.show({ animate: false });
        else allocate(canvas, host.box(figure));
        hasPixels = true;
      });
      return isDue;
    },
    show({ animate }) {
      attempt(() => {
        const step = stepOf(section, readContent());
        if (!step) return;
        if (!rendered) draw(step);
        else if (step.name !== figure.dataset.step) go(rendered, step, animate);
      });
    },
    enter() {
      attempt(() => {
        const { enters, steps } = readContent();
        if (!rendered || !enters || figure.dataset.step !== steps[0]?.name) return;
        figure.dataset.moving = '';
        rendered.enter(rest);
      });
    },
    fit() {
      attempt(() => {
        if (!rendered) return;
        rendered.fit(host.box(figure));
        tooltip?.hide();
        rest();
      });
    },
    recolour() {
      attempt(() => {
        const step = stepOf(section, readContent());
        if (!rendered || !step) return;
        rendered.cut(step.draw(theme()));
        rest();
      });
    },
    redraw: () => rendered?.redraw(),
    unmount: leave,
  };
}

/** Mounts the charts of all figures below an element of the page. */
export function mountCharts(
  root: ParentNode,
  charts: readonly Chart[],
  story: Story,
  host: Host,
): MountedChart[] {
  return [...root.querySelectorAll<HTMLElement>('figure[data-chart]')].flatMap((figure) => {
    const section = figure.closest('section');
    const canvas = figure.querySelector('canvas');
    const chart = charts.find(({ id }) => id === figure.dataset.chart);
    return section && canvas && chart
      ? [mountChart({ section, figure, canvas, chart }, story, host)]
      : [];
  });
}
