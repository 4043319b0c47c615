/**
 * The Chart.js chart type "windows": buildings with hundreds of windows, and a light for each that can be on, off
 * or elsewhere. All lights of a chart move by one progress value, from arrays of old places to arrays of new ones,
 * and are drawn a colour at a time: for hundreds of marks an animation each would cost too much.
 */
import {
  Animations,
  type CartesianParsedData,
  type ControllerDatasetOptions,
  type CoreChartOptions,
  DatasetController,
  Element,
  type UpdateMode,
} from 'chart.js';
import { drawLand } from './land.ts';
import {
  type Batches,
  batchesOf,
  drawBuildings,
  drawLights,
  drawLinks,
  type Geometry,
  type Group,
  numbersOf,
  type Scene,
} from './lights.ts';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    windows: {
      chartOptions: CoreChartOptions<'windows'>;
      datasetOptions: ControllerDatasetOptions & { scene: Scene };
      defaultDataPoint: { x: number; y: number };
      metaExtensions: object;
      parsedDataType: CartesianParsedData;
      scales: 'linear';
    };
  }
}

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

function isScene(scene: unknown): scene is Scene {
  return typeof scene === 'object' && scene !== null && 'layOut' in scene;
}

/** Lays out a scene and moves its lights there, together. */
export class WindowsController extends DatasetController<'windows', LightGroup> {
  static id = 'windows';
  static defaults = { datasetElementType: false, dataElementType: LightGroup.id };

  private geometry: Geometry | undefined;
  private from: Float32Array = new Float32Array();
  private goal: Float32Array = new Float32Array();
  /** Progress from the old places to the new, and how much of the links is drawn; Chart.js animates both. */
  private motion = { progress: 1, links: 0 };

  private batches: Batches = { outer: new Map(), inner: new Map() };

  private get scene(): Scene | undefined {
    const dataset: object = this.getDataset();
    return 'scene' in dataset && isScene(dataset.scene) ? dataset.scene : undefined;
  }

  override update(mode: UpdateMode): void {
    const { scene } = this;
    if (!scene) return;
    const { width, height, options } = this.chart;
    const old = this.now();
    this.geometry = scene.layOut(width, height);
    this.goal = numbersOf(scene, this.geometry);
    this.batches = batchesOf(scene);
    this.geometry.groups.forEach((box, index) => {
      const group = this.getMeta().data[index];
      if (!group) return;
      group.lights = box.lights;
      group.x = (box.left + box.right) / 2;
      group.y = (box.top + box.bottom) / 2;
    });
    const links = scene.areLinked ? 1 : 0;
    // Before bars grow and lines draw, lights come on in their windows and go where they are.
    if (mode === 'reset') {
      const lights = scene.lights.map((light) => ({ ...light, isShown: false }));
      this.from = numbersOf({ ...scene, lights }, this.geometry);
      this.motion = { progress: 0, links: 0 };
      return;
    }
    const isStill = mode === 'none' || mode === 'resize' || !options.animation;
    if (isStill || old.length !== this.goal.length) {
      this.from = this.goal;
      this.motion = { progress: 1, links };
      return;
    }
    this.from = old;
    this.motion = { progress: 0, links: this.motion.links };
    const timing = options.animation || {};
    new Animations(this.chart, {
      all: { ...timing, type: 'number', properties: ['progress', 'links'] },
    }).update(this.motion, { progress: 1, links });
  }

  /** The numbers of all lights as they are seen now. */
  private now(): Float32Array {
    const { from, goal } = this;
    const { progress } = this.motion;
    if (progress >= 1 || from.length !== goal.length) return goal;
    const now = new Float32Array(goal.length);
    for (let index = 0; index < goal.length; index += 1) {
      const [start = 0, end = 0] = [from[index], goal[index]];
      now[index] = start + (end - start) * progress;
    }
    return now;
  }

  override draw(): void {
    const { scene, geometry } = this;
    if (!scene || !geometry) return;
    const { ctx } = this.chart;
    ctx.save();
    if (scene.land && geometry.land) drawLand(ctx, scene.land, geometry.land);
    drawBuildings(ctx, scene, geometry);
    const now = this.now();
    drawLinks(ctx, scene, geometry, this.batches, now, this.motion.links);
    drawLights(ctx, this.batches, now);
    ctx.restore();
  }
}
