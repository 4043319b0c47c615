/** The pace of a talk: how its length and its skipped slides change the planned times. */
import type { Outline } from '../../sync/place.ts';
import type { Plan } from '../../sync/protocol.ts';

/** A slide with its time in this talk, in seconds; 0 where it is skipped. */
export interface Paced {
  id: string;
  title: string;
  seconds: number;
}

/** Returns the planned seconds of the slides that are not skipped. */
export function plannedSeconds(outline: Outline, { skipped }: Pick<Plan, 'skipped'>): number {
  return outline.reduce(
    (total, { id, seconds }) => total + (skipped.includes(id) ? 0 : seconds),
    0,
  );
}

/** Returns the length of the talk relative to its planned time; undefined where no time is planned. */
function paceOf(outline: Outline, plan: Plan): number | undefined {
  const planned = plannedSeconds(outline, plan);
  if (planned === 0) return undefined;
  return plan.minutes === null ? 1 : (plan.minutes * 60) / planned;
}

/** Returns all slides at the pace of this talk: each keeps its share of the length. */
export function pace(outline: Outline, plan: Plan): Paced[] {
  const factor = paceOf(outline, plan) ?? 0;
  return outline.map(({ id, title, seconds }) => ({
    id,
    title,
    seconds: plan.skipped.includes(id) ? 0 : seconds * factor,
  }));
}

/** Describes what length and skipped slides mean: "Each slide has 79 % of its planned time." */
export function describePace(outline: Outline, plan: Plan): string {
  const count = plan.skipped.length;
  const skipped = count === 0 ? '' : `${count} ${count === 1 ? 'slide' : 'slides'} left out. `;
  const factor = paceOf(outline, plan);
  if (factor === undefined) return `${skipped}No time is planned for what is left.`;
  const share = Math.round(factor * 100);
  return `${skipped}Each slide has ${share === 100 ? '' : `${share} % of `}its planned time.`;
}
