/** What moves a drawn chart from still to still, and what stops it. */
import type { Chart } from 'chart.js';
import { afterFrame } from '../after-frame.ts';
import type { Still } from './chart.ts';
import type { Fading } from './fading-words.ts';
import type { Flight } from './flight.ts';
import type { Traveller } from './travel.ts';
import { WindowsController } from './windows.ts';

/** Of a move, in milliseconds. */
export const duration = 800;

/** The ways in which what is drawn becomes something else. */
export interface Moves {
  /**
   * Moves to another still of the same chart, once a frame has shown the press that asks for it: that frame has
   * enough to do. `onRest` is called when nothing moves any more.
   */
  move(still: Still, onRest: () => void): void;
  /** Shows another still at once. */
  cut(still: Still): void;
  /** Lets bars grow and lines draw from their base to where they are. */
  enter(onRest: () => void): void;
  /** The marks that a neighbour slide's chart may have too, as they are seen now. */
  leave(): readonly Traveller[];
  /**
   * Moves them here from where they are seen, in this chart's order: on a canvas over the slide, or without it on
   * the chart's own.
   */
  arrive(travellers: readonly Traveller[], flight: Flight | undefined, onRest: () => void): void;
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

/** Those of a chart that has any. */
function lightsOf(drawing: Chart<Still['type']>): WindowsController | undefined {
  const { controller } = drawing.getDatasetMeta(0);
  return controller instanceof WindowsController ? controller : undefined;
}

/** What a chart's moves need of it. */
interface Moving {
  drawing: Chart<Still['type']>;
  words: Fading;
  /** Gives the chart what a still draws, to be shown by its next update. */
  take(still: Still, animation: false | object): void;
  /** Runs what a timer or Chart.js's loop of frames calls, where nothing else catches an error. */
  attempt(work: () => void): void;
}

/** The moves of a chart whose words fade. */
export function motionOf({ drawing, words, take, attempt }: Moving): Motion {
  const lights = () => lightsOf(drawing);
  const rest = (onRest: () => void) => {
    words.rest();
    if (lights()?.land()) drawing.draw();
    onRest();
  };
  const moving = (onRest: () => void) => ({
    duration,
    easing: 'easeInOutCubic' as const,
    onComplete: () => attempt(() => rest(onRest)),
  });
  let waiting: Still | undefined;
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
    lights()?.land();
  };
  const cut = (still: Still) => {
    stop();
    waiting = undefined;
    take(still, false);
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
    move(still, onRest) {
      waiting = still;
      begin(() => {
        waiting = undefined;
        words.change(() => {
          take(still, moving(onRest));
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
    leave: () => lights()?.leave() ?? [],
    arrive(travellers, flight, onRest) {
      halt();
      lights()?.arrive(travellers, flight);
      words.hide();
      drawing.draw();
      // A frame has shown where they begin before they move, however late it comes.
      begin(() => {
        drawing.options.animation = moving(onRest);
        words.come();
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
