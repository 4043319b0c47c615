/** What happens to lights in a move, light by light: `fields` numbers each, from where they were to where they go. */
import { fields, type Scene, type UnitMark } from './unit-mark-scene.ts';

/** The numbers of all lights at a share of their way, from 0 to 1; those of the goal where they are not the same lights. */
export function between(from: Float32Array, goal: Float32Array, progress: number): Float32Array {
  if (progress >= 1 || from.length !== goal.length) return goal;
  const now = new Float32Array(goal.length);
  for (let index = 0; index < goal.length; index += 1) {
    const [start = 0, end = 0] = [from[index], goal[index]];
    now[index] = start + (end - start) * progress;
  }
  return now;
}

/** Whether a light is where it goes already. */
export function hasCome(from: Float32Array, goal: Float32Array, unitMark: number): boolean {
  const at = unitMark * fields;
  return goal.subarray(at, at + fields).every((end, field) => end === from[at + field]);
}

/** The lights whose colour is another now, as they were; nothing in the place of the others. */
export function recoloured(
  before: readonly UnitMark[],
  after: readonly UnitMark[],
): (UnitMark | undefined)[] {
  return before.map((unitMark, index) => {
    const next = after[index];
    return unitMark.color === next?.color && unitMark.inner === next.inner ? undefined : unitMark;
  });
}

/** The same scene before any of its lights is on. */
export function lightsOut(scene: Scene): Scene {
  return {
    ...scene,
    unitMarks: scene.unitMarks.map((unitMark) => ({ ...unitMark, isShown: false })),
  };
}
