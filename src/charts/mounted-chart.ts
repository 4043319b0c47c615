/**
 * A chart in a figure of the page, on stage, in the page to read and in print alike. A host says when it is
 * drawn and how large; everything else of its life is here: which step it shows is read from its slide, the
 * page is told of it, it moves or cuts to the next, and a chart that fails gives way to its table.
 */
import { element } from '../browser/dom.ts';
import type { Story } from '../data/story.ts';
import { shownStep } from '../sync/place.ts';
import { allocate, type Box } from './box.ts';
import type { Chart, ChartContent, Step } from './chart.ts';
import { showTableInstead } from './fallback-table.ts';
import { type RenderedStep, renderStep } from './rendered-step.ts';
import type { Frame } from './scene/frame.ts';
import { readTheme, type Theme } from './theme.ts';
import { addTooltip, placeOnFigure, type Tooltip } from './tooltip.ts';

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

/** A chart in its figure; nothing is drawn before it is shown. */
export class MountedChart {
  readonly section: HTMLElement;
  readonly figure: HTMLElement;
  readonly #parts: Parts;
  readonly #story: Story;
  readonly #host: Host;
  #rendered: RenderedStep | undefined;
  #tooltip: Tooltip | undefined;
  #hasFailed = false;
  /** What has to be done before the chart is shown: each takes a part of a frame, all of it more than one. */
  readonly #pieces: readonly (() => void)[] = [
    () => allocate(this.#parts.canvas, this.#host.box(this.figure)),
    () => this.readContent(),
    () => this.show({ animate: false }),
  ];
  #done = 0;

  constructor(parts: Parts, story: Story, host: Host) {
    this.section = parts.section;
    this.figure = parts.figure;
    this.#parts = parts;
    this.#story = story;
    this.#host = host;
  }

  get isDrawn(): boolean {
    return this.#rendered !== undefined;
  }

  get isMoving(): boolean {
    return this.figure.dataset.moving !== undefined;
  }

  /** What is drawn. Throws what working it out from the data throws. */
  readContent(): ChartContent {
    return this.#parts.chart.content(this.#story);
  }

  /** Says on the page that the chart is yet to be drawn, and so not at rest. */
  announce(): void {
    if (!this.#hasFailed && !this.#rendered) this.figure.dataset.moving = '';
  }

  /** Does the next piece of what has to be done before the chart is shown, and tells whether any is left. */
  prepare(): boolean {
    const piece = this.#pieces[this.#done];
    if (this.#rendered || !piece) return false;
    this.#done += 1;
    this.#attempt(piece);
    return !this.#hasFailed && !this.#rendered;
  }

  /** Shows the step its slide is at: draws it, or goes there from the step that is shown. */
  show({ animate }: { animate: boolean }): void {
    this.#attempt(() => {
      const step = stepOf(this.section, this.readContent());
      if (!step) return;
      if (!this.#rendered) this.#draw(step);
      else if (step.name !== this.figure.dataset.step) this.#go(this.#rendered, step, animate);
    });
  }

  /** Lets bars grow and lines draw from their base, where the chart enters and is at its first step. */
  enter(): void {
    this.#attempt(() => {
      const { enters, steps } = this.readContent();
      if (!this.#rendered || !enters || this.figure.dataset.step !== steps[0]?.name) return;
      this.figure.dataset.moving = '';
      this.#rendered.enter(this.#rest);
    });
  }

  /** Whether what is drawn is a scene, and so can go on in a neighbour slide's. */
  get isScene(): boolean {
    return this.#rendered?.frame !== undefined;
  }

  /** Returns what its scene shows now, and ends what moves in it. */
  leave(): Frame {
    return (
      this.#attempt(() => {
        const frame = this.#rendered?.frame?.() ?? [];
        this.#rendered?.settle();
        return frame;
      }) ?? []
    );
  }

  /** Draws the chart at once, beginning with the scene of the neighbour slide that is left; without one it fades in. */
  continueFrom(neighbour: MountedChart | undefined): void {
    this.#attempt(() => {
      const frame = neighbour?.leave() ?? [];
      this.show({ animate: false });
      if (!this.#rendered?.continueFrom) return;
      this.figure.dataset.moving = '';
      this.#rendered.continueFrom(frame, this.#rest);
    });
  }

  /** Whether the chart shows the first of its steps, or the last. */
  isAt(end: 'first' | 'last'): boolean {
    const { steps } = this.readContent();
    return this.figure.dataset.step === steps.at(end === 'first' ? 0 : -1)?.name;
  }

  /** Fits a drawn chart to its box; what moves comes to rest. */
  fit(): void {
    this.#attempt(() => {
      if (!this.#rendered) return;
      this.#rendered.fit(this.#host.box(this.figure));
      this.#tooltip?.hide();
      this.#rest();
    });
  }

  /** Shows the colours that the page has now. */
  recolour(): void {
    this.#attempt(() => {
      const step = stepOf(this.section, this.readContent());
      if (!this.#rendered || !step) return;
      this.#rendered.cut(step, this.#theme());
      this.#rest();
    });
  }

  /** Draws once more as it is, for a printer that records what is drawn. */
  redraw(): void {
    this.#attempt(() => this.#rendered?.redraw());
  }

  /** Takes the drawing away; the figure stays and can be drawn again. */
  unmount(): void {
    this.#rendered?.destroy();
    this.#rendered = undefined;
    this.#done = 0;
    this.#tooltip?.hide();
    this.#rest();
    delete this.figure.dataset.step;
  }

  readonly #rest = () => {
    delete this.figure.dataset.moving;
    this.#linkEstimates();
  };

  /** Lays links to the appendix over what a scene calls the deck's own estimate. */
  #linkEstimates() {
    const areas = this.#rendered?.estimates?.() ?? [];
    for (const link of this.figure.querySelectorAll(':scope > a.estimate')) link.remove();
    if (areas.length === 0) return;
    const place = placeOnFigure(this.#parts.canvas, this.figure);
    for (const { left, top, width, height } of areas) {
      const link = element('a', { class: 'estimate', href: '#/method' }, 'our estimate');
      Object.assign(link.style, {
        left: `${place.left + left * place.scale}px`,
        top: `${place.top + top * place.scale}px`,
        width: `${width * place.scale}px`,
        height: `${height * place.scale}px`,
      });
      this.figure.append(link);
    }
  }

  #theme(): Theme {
    return this.#host.theme?.(this.section) ?? readTheme(this.section);
  }

  /** Whatever a chart or its data throws, the talk goes on with the table. */
  #attempt<Result>(work: () => Result): Result | undefined {
    if (this.#hasFailed) return undefined;
    try {
      return work();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown) {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.unmount();
    const table = this.#host.table
      ? this.#host.table(this.figure)
      : this.section.querySelector('details.data table');
    showTableInstead(this.figure, table, error);
  }

  #draw(step: Step) {
    const { figure, canvas } = this.#parts;
    // Chart.js is not done with a chart that throws in one of its frames: it is taken away after that.
    const onError = (error: unknown) => queueMicrotask(() => this.#fail(error));
    const box = this.#host.box(figure);
    this.#rendered = renderStep(canvas, step, this.#theme(), box, onError);
    publishStep(figure, canvas, step);
    this.#rest();
    if (!this.#host.hasTooltip || !this.#rendered.hasMarks) return;
    const marks = () => this.#attempt(() => this.#rendered?.marks()) ?? [];
    this.#tooltip ??= addTooltip(this.#parts, this.readContent(), this.#story, marks);
  }

  #go(rendered: RenderedStep, step: Step, animate: boolean) {
    const { figure, canvas } = this.#parts;
    publishStep(figure, canvas, step);
    this.#tooltip?.hide();
    if (animate) {
      figure.dataset.moving = '';
      rendered.move(step, this.#theme(), this.#rest);
    } else {
      rendered.cut(step, this.#theme());
      this.#rest();
    }
  }
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
      ? [new MountedChart({ section, figure, canvas, chart }, story, host)]
      : [];
  });
}
