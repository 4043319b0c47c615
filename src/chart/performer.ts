/** A figure of the page and the chart on it, on stage, in the article and on paper alike. */
import type { Story } from '../data/story.ts';
import type { Chart, ChartContent, Step } from './chart.ts';
import { drawPicture, type Picture, type Place } from './engine.ts';
import { readTheme, type Theme } from './theme.ts';

/** A figure of the page with its slide, its canvas and what is drawn on it. */
export interface Performer {
  section: HTMLElement;
  figure: HTMLElement;
  canvas: HTMLCanvasElement;
  readonly content: ChartContent;
  picture?: Picture;
}

/** The step of its chart that a slide, on stage or printed, shows: read from the page, never counted. */
export function shownStep({ section, content }: Performer): Step | undefined {
  const count = section.querySelectorAll('.fragment.visible[data-step]').length;
  return content.steps[Math.min(count, content.steps.length - 1)];
}

/** All figures of the page with their slide, canvas and chart. */
export function findPerformers(
  root: ParentNode,
  charts: readonly Chart[],
  story: Story,
): Performer[] {
  return [...root.querySelectorAll<HTMLElement>('figure[data-chart]')].flatMap((figure) => {
    const section = figure.closest('section');
    const canvas = figure.querySelector('canvas');
    const chart = charts.find(({ id }) => id === figure.dataset.chart);
    if (!section || !canvas || !chart) return [];
    // Worked out when it is first needed: most charts of a talk are far away when it begins.
    let content: ChartContent | undefined;
    return [
      {
        section,
        figure,
        canvas,
        get content() {
          content ??= chart.content(story);
          return content;
        },
      },
    ];
  });
}

/** Says on the page which step a figure shows. */
export function publishStep({ figure, canvas }: Performer, { name, sentence }: Step) {
  figure.dataset.step = name;
  canvas.setAttribute('aria-label', sentence);
  canvas.textContent = sentence;
}

/** Draws a performer's chart at rest at the step its slide shows. */
export function drawAtRest(
  performer: Performer,
  pixelRatio: number,
  theme: Theme,
  place: Place = {},
): Picture | undefined {
  const step = shownStep(performer);
  if (!step) return undefined;
  publishStep(performer, step);
  return drawPicture(performer.canvas, step.draw(theme), pixelRatio, place);
}

/** Lets a performer's chart go, and takes back what the page says of it. */
export function letGo(performer: Performer): void {
  performer.picture?.destroy();
  performer.picture = undefined;
  delete performer.figure.dataset.step;
  delete performer.figure.dataset.moving;
}

/** Shows the charts that are drawn in the colours the page has now, at rest. */
export function recolor(performers: readonly Performer[]): void {
  for (const performer of performers) {
    const step = shownStep(performer);
    if (!performer.picture || !step) continue;
    delete performer.figure.dataset.moving;
    performer.picture.cutTo(step.draw(readTheme(performer.section)));
  }
}
