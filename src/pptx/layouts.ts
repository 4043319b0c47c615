/** Where the parts of each kind of slide stand. */
import type { SlideContent } from '../deck/slide.ts';
import type { Frame } from './palette.ts';

export type Layout = SlideContent['layout'];

/** The kinds of slide, in the order of the layouts in the file. */
export const layouts = ['cover', 'plot', 'full', 'text'] as const satisfies readonly Layout[];

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
  plot: {
    ...plain,
    body: { x: left, y: 128, width, height: 76 },
    figure: { x: left, y: 214, width, height: 434 },
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
