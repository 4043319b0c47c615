/** The length of the talk: a field for it, and what it means for the slides. */
import { element } from '../../element.ts';
import type { Outline } from '../../session/outline.ts';
import type { Plan } from '../../session/protocol.ts';
import { describePace, plannedSeconds } from './pace.ts';

export interface Slot {
  root: HTMLElement;
  show(plan: Plan): void;
}

/** The field; `change` is called with minutes, or null for as long as the slides are planned. */
export function createSlot(outline: Outline, change: (minutes: number | null) => void): Slot {
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
