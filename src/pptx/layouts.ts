/** Where the parts of each kind of slide stand. */
import type { SlideContent } from '../deck/slide.ts';
import type { Frame } from './palette.ts';

export type Layout = SlideContent['layout'];

/** The kinds of slide, in the order of the layouts in the file. */
export const layouts = [
  'cover',
  'opener',
  'chart',
  'wide',
  'beside',
  'plot',
  'full',
  'text',
] as const satisfies readonly Layout[];

/** Where the parts of a slide stand, in pixels, and the size of its title. */
export interface Plan {
  title: Frame;
  body: Frame;
  figure: Frame;
  titleSize: number;
}

const left = 64;
const width = 1152;
const plain = { title: { x: left, y: 62, width, height: 64 }, titleSize: 48 };

export const plans: Readonly<Record<Layout, Plan>> = {
  // A scene has the whole slide and writes its words itself.
  cover: {
    ...plain,
    title: { x: left, y: 58, width, height: 84 },
    body: { x: left, y: 158, width, height: 44 },
    figure: { x: 0, y: 0, width: 1280, height: 720 },
    titleSize: 72,
  },
  opener: {
    title: { x: left, y: 62, width, height: 64 },
    body: { x: left, y: 132, width: 760, height: 74 },
    figure: { x: 0, y: 218, width: 1280, height: 430 },
    titleSize: 56,
  },
  chart: {
    ...plain,
    body: { x: left, y: 146, width: 290, height: 500 },
    figure: { x: 376, y: 138, width: 840, height: 508 },
  },
  wide: {
    ...plain,
    body: { x: left, y: 540, width, height: 108 },
    figure: { x: left, y: 136, width, height: 392 },
  },
  beside: {
    ...plain,
    body: { x: 836, y: 146, width: 380, height: 500 },
    figure: { x: left, y: 138, width: 724, height: 508 },
  },
  plot: {
    ...plain,
    body: { x: left, y: 128, width, height: 34 },
    figure: { x: left, y: 172, width, height: 476 },
  },
  full: {
    ...plain,
    body: { x: left, y: 130, width: 440, height: 190 },
    figure: { x: 0, y: 0, width: 1280, height: 720 },
  },
  text: {
    ...plain,
    body: { x: left, y: 146, width, height: 500 },
    figure: { x: left, y: 340, width, height: 300 },
  },
};

/** The slide. */
export const slideFrame: Frame = { x: 0, y: 0, width: 1280, height: 720 };

export const kickerFrame: Frame = { x: left, y: 32, width, height: 28 };
export const footerFrame: Frame = { x: left, y: 656, width: 1070, height: 46 };
export const numberFrame: Frame = { x: 1146, y: 656, width: 70, height: 46 };

/** Layouts whose words stand side by side, a column a step. */
export const rowLayouts: readonly Layout[] = ['wide', 'plot'];

/** Where a person's words stand that are on no mark of a drawing: at its right, over the source. */
export const voiceFrame: Frame = { x: 916, y: 400, width: 300, height: 236 };

/**
 * Where the words and the figure of a slide stand. A native chart does not say at its marks what its drawing says
 * there: its sentences stand over it. A chart without sentences has their room.
 */
export function framesOf(
  layout: Layout,
  has: { isNative: boolean; hasWords: boolean },
): { body: Frame; figure: Frame } {
  const { body, figure } = plans[layout];
  if (layout === 'plot' && has.isNative) {
    const more = 42;
    return {
      body: { ...body, height: body.height + more },
      figure: { ...figure, y: figure.y + more, height: figure.height - more },
    };
  }
  if (layout === 'wide' && !has.hasWords)
    return { body, figure: { ...figure, height: body.y + body.height - figure.y } };
  return { body, figure };
}
