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
  type UpdateMode,
} from 'chart.js';
import { findMorphMarks, type MorphMark } from '../transitions/morph.ts';
import type { OverlayCanvas } from '../transitions/overlay-canvas.ts';
import { drawLand } from './land.ts';
import { drawLayerCache, hasLayerCache, paintLayerCache } from './layer-cache.ts';
import { UnitMarkGroupElement } from './placed-marks.ts';
import { between, hasCome, lightsOut, recoloured } from './unit-mark-moves.ts';
import {
  type Batches,
  batchesOf,
  drawBuildings,
  drawLinks,
  drawUnitMarks,
  fields,
  type Geometry,
  numbersOf,
  type Scene,
  sceneOf,
  type UnitMark,
  writeUnitMark,
} from './unit-mark-scene.ts';

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

/** Less of land and buildings than this leaves every colour of the screen as it is. */
const leastSeen = 1 / 255;

/** Land and buildings: what does not move. */
function drawScenery(ctx: CanvasRenderingContext2D, scene: Scene, geometry: Geometry) {
  if (scene.land && geometry.land) drawLand(ctx, scene.land, geometry.land);
  drawBuildings(ctx, scene, geometry);
}

/** Lays out a scene and moves its lights there, together. */
export class UnitMarksController extends DatasetController<'windows', UnitMarkGroupElement> {
  static id = 'windows';
  static defaults = { datasetElementType: false, dataElementType: UnitMarkGroupElement.id };

  private geometry: Geometry | undefined;
  private from: Float32Array = new Float32Array();
  private goal: Float32Array = new Float32Array();
  /**
   * Progress from the old places to the new, how much of the links is drawn, and how much of land and buildings is
   * seen; Chart.js animates all three.
   */
  private motion = { progress: 1, links: 0, scenery: 1 };

  private looks: readonly UnitMark[] = [];
  private batches: Batches = batchesOf([]);
  /** The lights whose colour is another now, in their old one: it fades. */
  private fading: Batches = batchesOf([]);
  /** While lights move: those that do; all that stands still is a picture then. */
  private moving: Batches | undefined;
  /** Whether a frame of the move has been drawn. */
  private hasBegun = false;
  /** What lights are drawn on while they come from another chart. */
  private overlay: OverlayCanvas | undefined;

  private get scene(): Scene | undefined {
    return sceneOf(this.getDataset());
  }

  /** The lights that a neighbour's chart has too, as they are seen now. */
  leave(): MorphMark[] {
    const { scene } = this;
    if (!scene) return [];
    const now = this.now();
    return findMorphMarks(scene).flatMap((index) => {
      const look = scene.unitMarks[index];
      const numbers = now.subarray(index * fields, (index + 1) * fields);
      const [x = 0, y = 0, width = 0, height = 0, roundness = 0, hollowness = 0] = numbers;
      return look ? [{ look, place: { x, y, width, height, roundness }, hollowness }] : [];
    });
  }

  /**
   * Puts the lights that a neighbour's chart has too where they were there, in the order of this chart, and the
   * others out: the next update moves them all to their places.
   */
  arrive(morphMarks: readonly MorphMark[], overlay: OverlayCanvas | undefined) {
    const { scene, geometry } = this;
    if (!scene || !geometry) return;
    const looks = [...scene.unitMarks];
    const start = numbersOf(lightsOut(scene), geometry);
    findMorphMarks(scene).forEach((index, rank) => {
      const morphMark = morphMarks[rank];
      if (!morphMark) return;
      const { place, hollowness, look } = morphMark;
      writeUnitMark(start, index, place, hollowness);
      looks[index] = look;
    });
    this.from = start;
    this.looks = looks;
    // Until they move they have the colours they came in.
    this.fading = batchesOf(recoloured(looks, scene.unitMarks));
    this.overlay = overlay;
    this.moving = undefined;
    this.motion = { progress: 0, links: 0, scenery: 0 };
  }

  /** Draws lights on the chart's own canvas from now on, and tells whether they were on another. */
  land(): boolean {
    const wasFlying = this.overlay !== undefined;
    this.overlay?.end();
    this.overlay = undefined;
    return wasFlying;
  }

  override update(mode: UpdateMode): void {
    const { scene } = this;
    if (!scene) return;
    const { width, height, options } = this.chart;
    const old = this.now();
    this.moving = undefined;
    this.hasBegun = false;
    this.geometry = scene.layOut(width, height);
    this.goal = numbersOf(scene, this.geometry);
    this.batches = batchesOf(scene.unitMarks);
    this.fading = batchesOf(recoloured(this.looks, scene.unitMarks));
    this.looks = scene.unitMarks;
    this.geometry.groups.forEach((box, index) => {
      const group = this.getMeta().data[index];
      if (!group) return;
      group.unitMarks = box.unitMarks;
      group.x = (box.left + box.right) / 2;
      group.y = (box.top + box.bottom) / 2;
    });
    const links = scene.areLinked ? 1 : 0;
    // Before bars grow and lines draw, lights come on in their windows and go where they are.
    if (mode === 'reset') {
      this.from = numbersOf(lightsOut(scene), this.geometry);
      this.motion = { progress: 0, links: 0, scenery: 1 };
      return;
    }
    const isStill = mode === 'none' || mode === 'resize' || !options.animation;
    if (isStill || old.length !== this.goal.length) {
      this.from = this.goal;
      this.motion = { progress: 1, links, scenery: 1 };
      return;
    }
    this.from = old;
    // A new object of these three alone: Chart.js keeps the animations of the old one on it.
    const { links: drawn, scenery } = this.motion;
    this.motion = { progress: 0, links: drawn, scenery };
    const timing = options.animation || {};
    new Animations(this.chart, {
      all: { ...timing, type: 'number', properties: ['progress', 'links', 'scenery'] },
    }).update(this.motion, { progress: 1, links, scenery: 1 });
  }

  /** The numbers of all lights as they are seen now. */
  private now(): Float32Array {
    return between(this.from, this.goal, this.motion.progress);
  }

  /** Paints what stands still in a move, and gives the lights that do not. */
  private paintLayerCache(scene: Scene, geometry: Geometry): Batches {
    const { goal } = this;
    // Lines that grow lie under all lights.
    const haveLines = this.motion.links > 0 || scene.areLinked;
    const fading = new Set([...this.fading.outer.values()].flat());
    const isResting = scene.unitMarks.map(
      (_light, index) => !haveLines && !fading.has(index) && hasCome(this.from, goal, index),
    );
    const only = (rest: boolean) =>
      batchesOf(
        scene.unitMarks.map((unitMark, index) =>
          isResting[index] === rest ? unitMark : undefined,
        ),
      );
    paintLayerCache(this, this.chart.ctx, (ctx) => {
      drawScenery(ctx, scene, geometry);
      drawUnitMarks(ctx, only(true), goal);
    });
    return only(false);
  }

  override draw(): void {
    const { scene, geometry } = this;
    if (!scene || !geometry) return;
    const { ctx } = this.chart;
    const isMoving = this.motion.progress < 1;
    const isSeen = this.motion.scenery >= leastSeen;
    // The frame in which a move begins has enough to do without a picture for those after it.
    if (!isMoving) this.moving = undefined;
    else if (isSeen && this.hasBegun && !(this.moving && hasLayerCache(this)))
      this.moving = this.paintLayerCache(scene, geometry);
    this.hasBegun = isMoving;
    ctx.save();
    ctx.globalAlpha = this.motion.scenery;
    if (isSeen && this.moving) drawLayerCache(ctx);
    else if (isSeen) drawScenery(ctx, scene, geometry);
    ctx.globalAlpha = 1;
    const sky = this.overlay?.begin() ?? ctx;
    const now = this.now();
    drawLinks(sky, scene, geometry, this.batches, now, this.motion.links);
    drawUnitMarks(sky, this.moving ?? this.batches, now);
    if (isMoving) {
      sky.globalAlpha = 1 - this.motion.progress;
      drawUnitMarks(sky, this.fading, now);
      sky.globalAlpha = 1;
    }
    ctx.restore();
  }
}
