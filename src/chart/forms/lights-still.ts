/** The still of any scene of lights: one data set, whose data are what can be pointed at. */
import type { Datum } from '../../data/story.ts';
import type { Annotations } from '../annotations.ts';
import type { Still } from '../chart.ts';
import type { Scene } from '../lights.ts';
import type { Theme } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { counterOf, type Total, totalSet } from './total.ts';

/** What is written on a scene, placed in shares of the chart, from its upper left corner. */
export interface Written {
  annotations?: Annotations;
  /** A number that counts with the lights. */
  total?: Total;
}

/** The still of a scene. */
export function lightsStill(
  theme: Theme,
  groups: readonly { datum: Datum; isOut?: boolean }[],
  { annotations = {}, total }: Written,
  scene: Scene,
): Still {
  return {
    marks: {
      dataset: 0,
      of: groups.map(({ datum, isOut = false }) => ({ what: datum, isShown: !isOut })),
    },
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'windows' as const,
          data: groups.map(({ datum }, x) => ({ x, y: datum.value })),
          scene,
          clip: false as const,
        },
        ...(total ? [totalSet(total, 1)] : []),
      ],
    },
    options: {
      layout: { autoPadding: false },
      scales: { x: hiddenAxis(0, 1), y: { ...hiddenAxis(0, 1), reverse: true } },
      plugins: {
        annotations: { of: annotations },
        ...(total && { counter: counterOf(theme, total, 1) }),
      },
    },
  };
}
