/**
 * The Chart.js chart type "windows": buildings with hundreds of windows, and a light for each that can be on, off
 * or elsewhere. All lights of a chart move by one progress value, from arrays of old places to arrays of new ones,
 * and are drawn as one path a colour: for hundreds of marks an animation each would cost too much, and on paper a
 * path each.
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
import type { Box, Point } from './forms/label-places.ts';
import type { Place } from './forms/places.ts';

/** How a light looks, wherever it is. */
export interface Light {
  color: string;
  /** Hollow lights are derived: `inner` is the colour inside their rim. */
  isHollow: boolean;
  inner: string;
  /** A light that is not shown is out, in its window. */
  isShown: boolean;
}

/** Where everything stands on a chart of a size, in pixels. */
export interface Geometry {
  walls: readonly Box[];
  grounds: readonly { left: number; right: number; y: number }[];
  /** The window of each light, drawn dark where no light is in it. */
  windows: readonly Place[];
  /** Where each light is. */
  lights: readonly Place[];
  /** What can be pointed at: a box for each datum of the data set. */
  groups: readonly Box[];
}

/** What a data set of this type draws. */
export interface Scene {
  lights: readonly Light[];
  layOut: (width: number, height: number) => Geometry;
  wall: string;
  /** The rim of a dark window, and what buildings stand on. */
  frame: string;
  /** Whether thin lines lead from lights that are elsewhere back to their windows. */
  areLinked: boolean;
  link: string;
}

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
  box: Box = { left: 0, top: 0, right: 0, bottom: 0 };

  /** Whether a place of the chart, in pixels, belongs to the group. */
  inRange(x: number, y: number): boolean {
    const { left, top, right, bottom } = this.box;
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}

/** Numbers of a light: its middle, width, height, roundness and hollowness. */
const fields = 6;

/** Width of a hollow light's rim and of a dark window's, in pixels. */
const rim = 1.5;
const frameWidth = 1;

/** Distance of a curve's handle from its end, for a corner of radius 1. */
const handle = 0.5523;

/** Adds a box with rounded corners to the path. */
function addBox(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  roundness: number,
) {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (roundness < 0.02) {
    ctx.rect(left, top, width, height);
    return;
  }
  const [rx, ry] = [(width / 2) * roundness, (height / 2) * roundness];
  const [hx, hy] = [rx * (1 - handle), ry * (1 - handle)];
  ctx.moveTo(left + rx, top);
  ctx.lineTo(right - rx, top);
  ctx.bezierCurveTo(right - hx, top, right, top + hy, right, top + ry);
  ctx.lineTo(right, bottom - ry);
  ctx.bezierCurveTo(right, bottom - hy, right - hx, bottom, right - rx, bottom);
  ctx.lineTo(left + rx, bottom);
  ctx.bezierCurveTo(left + hx, bottom, left, bottom - hy, left, bottom - ry);
  ctx.lineTo(left, top + ry);
  ctx.bezierCurveTo(left, top + hy, left + hx, top, left + rx, top);
  ctx.closePath();
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Adds the first part of an arc that rises from one point and comes down on another. */
function addArc(ctx: CanvasRenderingContext2D, from: Point, to: Point, share: number) {
  const top = Math.min(from.y, to.y) - Math.abs(to.x - from.x) * 0.16;
  const over = { x: from.x + (to.x - from.x) * 0.45, y: top };
  const first = between(from, over, share);
  const end = between(first, between(over, to, share), share);
  ctx.moveTo(from.x, from.y);
  ctx.quadraticCurveTo(first.x, first.y, end.x, end.y);
}

/** The numbers of all lights, one after another. */
function numbersOf({ lights: looks }: Scene, { lights: places, windows }: Geometry): Float32Array {
  const numbers = new Float32Array(looks.length * fields);
  looks.forEach(({ isShown, isHollow }, index) => {
    const place = isShown ? places[index] : windows[index];
    if (!place) return;
    const { x, y, width, height, roundness } = place;
    numbers.set(
      [x, y, isShown ? width : 0, isShown ? height : 0, roundness, isHollow ? 1 : 0],
      index * fields,
    );
  });
  return numbers;
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
    this.geometry.groups.forEach((box, index) => {
      const group = this.getMeta().data[index];
      if (!group) return;
      group.box = box;
      group.x = (box.left + box.right) / 2;
      group.y = (box.top + box.bottom) / 2;
    });
    const links = scene.areLinked ? 1 : 0;
    // Before bars grow and lines draw, lights come on.
    if (mode === 'reset') {
      this.from = this.goal.map((number, index) =>
        index % fields === 2 || index % fields === 3 ? 0 : number,
      );
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
    return goal.map((end, index) => {
      const start = from[index] ?? end;
      return start + (end - start) * progress;
    });
  }

  override draw(): void {
    const { scene, geometry } = this;
    if (!scene || !geometry) return;
    const { ctx } = this.chart;
    ctx.save();
    this.drawBuildings(ctx, scene, geometry);
    const now = this.now();
    this.drawLinks(ctx, scene, geometry, now);
    this.drawLights(ctx, scene, now);
    ctx.restore();
  }

  private drawBuildings(ctx: CanvasRenderingContext2D, scene: Scene, geometry: Geometry) {
    ctx.fillStyle = scene.wall;
    // Every other building stands back a little.
    for (const [first, alpha] of [
      [0, 1],
      [1, 0.72],
    ] as const) {
      ctx.globalAlpha = alpha;
      ctx.beginPath();
      geometry.walls.forEach(({ left, top, right, bottom }, index) => {
        if (index % 2 === first) ctx.rect(left, top, right - left, bottom - top);
      });
      ctx.fill();
    }
    ctx.globalAlpha = 1;
    ctx.strokeStyle = scene.frame;
    ctx.lineWidth = frameWidth;
    ctx.beginPath();
    for (const { x, y, width, height, roundness } of geometry.windows) {
      addBox(ctx, x, y, width - frameWidth, height - frameWidth, roundness);
    }
    for (const { left, right, y } of geometry.grounds) {
      ctx.moveTo(left, y + 0.5);
      ctx.lineTo(right, y + 0.5);
    }
    ctx.stroke();
  }

  private drawLinks(
    ctx: CanvasRenderingContext2D,
    { link }: Scene,
    { windows }: Geometry,
    now: Float32Array,
  ) {
    const share = this.motion.links;
    if (share <= 0) return;
    ctx.strokeStyle = link;
    ctx.lineWidth = 1;
    ctx.beginPath();
    windows.forEach((window, index) => {
      const light = { x: now[index * fields] ?? 0, y: now[index * fields + 1] ?? 0 };
      const size = now[index * fields + 2] ?? 0;
      if (size > 0 && Math.hypot(light.x - window.x, light.y - window.y) > 1) {
        addArc(ctx, light, window, share);
      }
    });
    ctx.stroke();
  }

  /** One path for the lights of each colour, and one over it for what is hollow in them. */
  private drawLights(ctx: CanvasRenderingContext2D, { lights }: Scene, now: Float32Array) {
    const paint = (colorOf: (light: Light) => string, add: (at: number) => void) => {
      for (const color of new Set(lights.map(colorOf))) {
        ctx.fillStyle = color;
        ctx.beginPath();
        lights.forEach((light, index) => {
          if (colorOf(light) === color) add(index * fields);
        });
        ctx.fill();
      }
    };
    paint(
      ({ color }) => color,
      (at) => {
        const [x = 0, y = 0, width = 0, height = 0, roundness = 0] = now.subarray(at, at + fields);
        if (width > 0.1) addBox(ctx, x, y, width, height, roundness);
      },
    );
    paint(
      ({ inner }) => inner,
      (at) => {
        const [x = 0, y = 0, width = 0, height = 0, roundness = 0, hollow = 0] = now.subarray(
          at,
          at + fields,
        );
        const [wide, high] = [(width - 2 * rim) * hollow, (height - 2 * rim) * hollow];
        if (wide > 0.1 && high > 0.1) addBox(ctx, x, y, wide, high, roundness);
      },
    );
  }
}
