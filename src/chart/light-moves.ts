/** What happens to lights in a move, light by light: `fields` numbers each, from where they were to where they go. */
import { fields, type Light, type Scene } from './lights.ts';

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
export function hasCome(from: Float32Array, goal: Float32Array, light: number): boolean {
  const at = light * fields;
  return goal.subarray(at, at + fields).every((end, field) => end === from[at + field]);
}

/** The lights whose colour is another now, as they were; nothing in the place of the others. */
export function recoloured(
  before: readonly Light[],
  after: readonly Light[],
): (Light | undefined)[] {
  return before.map((light, index) => {
    const next = after[index];
    return light.color === next?.color && light.inner === next.inner ? undefined : light;
  });
}

/** The same scene before any of its lights is on. */
export function lightsOut(scene: Scene): Scene {
  return { ...scene, lights: scene.lights.map((light) => ({ ...light, isShown: false })) };
}
