/** What moves a drawn chart from still to still, and what stops it. */
import type { Chart } from 'chart.js';
import type { Still } from './chart.ts';
import type { Fading } from './fading-words.ts';
import type { Flight } from './flight.ts';
import type { Traveller } from './travel.ts';
import { WindowsController } from './windows.ts';

/** Of a move, in milliseconds. */
export const duration = 800;

/** The moves of a chart whose words fade; `lights` are those of a chart that has any. */
export function motionOf(drawing: Chart<Still['type']>, words: Fading) {
  const lights = () => {
    const { controller } = drawing.getDatasetMeta(0);
    return controller instanceof WindowsController ? controller : undefined;
  };
  let waiting: number | undefined;
  const cancel = () => {
    // Where there is no screen there are no frames either, and nothing waits for one.
    if (waiting !== undefined) cancelAnimationFrame(waiting);
    waiting = undefined;
  };
  /** The animation of a move; `onRest` is called when nothing moves any more. */
  const moving = (onRest: () => void) => ({
    duration,
    easing: 'easeInOutCubic' as const,
    onComplete: () => {
      words.rest();
      if (lights()?.land()) drawing.draw();
      onRest();
    },
  });
  /** What is still on its way would go on to where it was sent. */
  const stop = () => {
    cancel();
    drawing.stop();
    words.rest();
    lights()?.land();
  };
  /** Moves lights here from where a neighbour's chart has them. */
  const arrive = (
    travellers: readonly Traveller[],
    flight: Flight | undefined,
    onRest: () => void,
  ) => {
    stop();
    lights()?.arrive(travellers, flight);
    words.hide();
    drawing.draw();
    // A frame has shown where they begin before they move, however late it comes.
    waiting = requestAnimationFrame(() => {
      drawing.options.animation = moving(onRest);
      words.come();
      drawing.update();
    });
  };
  return { lights, moving, cancel, stop, arrive };
}
