/** How long each slide shall take in this talk: as planned, or drawn out or drawn together to the talk's length. */
import type { Outline } from '../../session/outline.ts';
import type { Plan } from '../../session/protocol.ts';

/** A slide and how long it shall take, in seconds; nothing where it is left out. */
export interface Paced {
  id: string;
  title: string;
  seconds: number;
}

function sumOf(slides: readonly { seconds: number }[]): number {
  return slides.reduce((total, { seconds }) => total + seconds, 0);
}

/** What the slides that are not left out take as they are planned, in seconds. */
export function plannedSeconds(outline: Outline, { leftOut }: Pick<Plan, 'leftOut'>): number {
  return sumOf(outline.filter(({ id }) => !leftOut.includes(id)));
}

/** How long the talk shall take, in seconds. */
export function talkSeconds(outline: Outline, plan: Plan): number {
  return plan.minutes === null ? plannedSeconds(outline, plan) : plan.minutes * 60;
}

/** All slides at the pace of this talk: each keeps its share of it. */
export function pace(outline: Outline, plan: Plan): Paced[] {
  const planned = plannedSeconds(outline, plan);
  const factor = planned > 0 ? talkSeconds(outline, plan) / planned : 0;
  return outline.map(({ id, title, seconds }) => ({
    id,
    title,
    seconds: plan.leftOut.includes(id) ? 0 : seconds * factor,
  }));
}

/** What a length means for the slides: "each slide has 79 % of its planned time". */
export function describePace(outline: Outline, plan: Plan): string {
  const count = plan.leftOut.length;
  const out = count === 0 ? '' : `${count} ${count === 1 ? 'slide' : 'slides'} left out. `;
  const planned = plannedSeconds(outline, plan);
  if (planned === 0) return `${out}No time is planned for what is left.`;
  const share = Math.round((talkSeconds(outline, plan) / planned) * 100);
  return `${out}Each slide has ${share === 100 ? 'its planned time' : `${share} % of its planned time`}.`;
}
