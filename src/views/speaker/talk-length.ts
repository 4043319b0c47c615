/** The length of the talk: a field for it, and what it means for the slides. */

import { element } from '../../browser/dom.ts';
import type { Outline } from '../../sync/place.ts';
import type { Plan } from '../../sync/protocol.ts';

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
export function plannedSeconds(outline: Outline, { skipped }: Pick<Plan, 'skipped'>): number {
  return sumOf(outline.filter(({ id }) => !skipped.includes(id)));
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
    seconds: plan.skipped.includes(id) ? 0 : seconds * factor,
  }));
}

/** What a length means for the slides: "each slide has 79 % of its planned time". */
export function describePace(outline: Outline, plan: Plan): string {
  const count = plan.skipped.length;
  const out = count === 0 ? '' : `${count} ${count === 1 ? 'slide' : 'slides'} left out. `;
  const planned = plannedSeconds(outline, plan);
  if (planned === 0) return `${out}No time is planned for what is left.`;
  const share = Math.round((talkSeconds(outline, plan) / planned) * 100);
  return `${out}Each slide has ${share === 100 ? 'its planned time' : `${share} % of its planned time`}.`;
}

export interface TalkLength {
  root: HTMLElement;
  show(plan: Plan): void;
}

/** The field; `change` is called with minutes, or null for as long as the slides are planned. */
export function createTalkLength(
  outline: Outline,
  change: (minutes: number | null) => void,
): TalkLength {
  const input = element('input', { type: 'number', min: '1', max: '600', inputmode: 'numeric' });
  const words = element('p', { role: 'status' });
  const say = (text: string) => {
    if (words.textContent !== text) words.textContent = text;
  };
  input.addEventListener('change', () => {
    if (!input.validity.valid) say('A talk has from 1 to 600 whole minutes.');
    else change(input.value === '' ? null : input.valueAsNumber);
  });
  const label = element('label', {}, 'Minutes for the talk', input);
  return {
    root: element('div', { class: 'slot' }, label, words),
    show(plan) {
      if (!input.validity.valid) return;
      input.placeholder = String(Math.round(plannedSeconds(outline, plan) / 60));
      if (document.activeElement !== input) input.value = String(plan.minutes ?? '');
      say(describePace(outline, plan));
    },
  };
}
