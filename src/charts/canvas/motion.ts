/** What moves a drawn chart from still to still, and what stops it. */
import type { Chart } from 'chart.js';
import { afterFrame } from '../../browser/scheduling.ts';
import type { ChartConfig } from '../config.ts';
import type { Fading } from './animated-text.ts';

/** Of a move, in milliseconds. */
export const duration = 800;

/** The ways in which what is drawn becomes something else. */
export interface Moves {
  /**
   * Moves to another still of the same chart, once a frame has shown the press that asks for it: that frame has
   * enough to do. `onRest` is called when nothing moves any more.
   */
  move(config: ChartConfig, onRest: () => void): void;
  /** Shows another still at once. */
  cut(config: ChartConfig): void;
  /** Lets bars grow and lines draw from their base to where they are. */
  enter(onRest: () => void): void;
  /** Has what moves at rest at once. */
  settle(): void;
}

/** The moves, and what a chart needs to know of them. */
interface Motion extends Moves {
  /** Whether a still is to be moved to whose move has not begun. */
  isWaiting(): boolean;
  /** Lets nothing move any more; what is drawn stays as it is. */
  stop(): void;
  /** The same, but that a still whose move has not begun is shown. */
  halt(): void;
}

/** What a chart's moves need of it. */
interface Moving {
  drawing: Chart<ChartConfig['type']>;
  words: Fading;
  /** Gives the chart what a still draws, to be shown by its next update. */
  take(config: ChartConfig, animation: false | object): void;
  /** Runs what a timer or Chart.js's loop of frames calls, where nothing else catches an error. */
  attempt(work: () => void): void;
}

/** The moves of a chart whose words fade. */
export function motionOf({ drawing, words, take, attempt }: Moving): Motion {
  const rest = (onRest: () => void) => {
    words.rest();
    onRest();
  };
  const moving = (onRest: () => void) => ({
    duration,
    easing: 'easeInOutCubic' as const,
    onComplete: () => attempt(() => rest(onRest)),
  });
  let waiting: ChartConfig | undefined;
  let cancel = () => {};
  const begin = (move: () => void) => {
    cancel();
    cancel = afterFrame(() => attempt(move));
  };
  /** What is still on its way would go on to where it was sent. */
  const stop = () => {
    cancel();
    drawing.stop();
    words.rest();
  };
  const cut = (config: ChartConfig) => {
    stop();
    waiting = undefined;
    take(config, false);
    drawing.update('none');
  };
  const halt = () => {
    if (waiting) cut(waiting);
    else stop();
  };

  return {
    isWaiting: () => waiting !== undefined,
    stop,
    halt,
    move(config, onRest) {
      waiting = config;
      begin(() => {
        waiting = undefined;
        words.change(() => {
          take(config, moving(onRest));
          drawing.update();
        });
      });
    },
    cut,
    enter(onRest) {
      halt();
      drawing.reset();
      drawing.draw();
      begin(() => {
        drawing.options.animation = moving(onRest);
        drawing.update();
      });
    },
    settle() {
      halt();
      drawing.options.animation = false;
      drawing.update('none');
    },
  };
}
