import { Element } from 'chart.js';
import type { Group } from './lights.ts';

/** What can be pointed at: a group of lights. */
export class LightGroup extends Element {
  static id = 'lightGroup';
  lights: Group['lights'] = [];

  /** How far a place of the chart is from the nearest light of the group, in pixels; infinite where it has none. */
  distance(x: number, y: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const light of this.lights) {
      const across = Math.max(0, Math.abs(x - light.x) - light.width / 2);
      const down = Math.max(0, Math.abs(y - light.y) - light.height / 2);
      least = Math.min(least, Math.hypot(across, down));
    }
    return least;
  }
}
