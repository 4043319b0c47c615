/** The list of slides with their times: to go to a slide, to leave one out, to set the length of the talk. */
import { button, element } from '../../browser/dom.ts';
import { formatCsv } from '../../data/csv.ts';
import type { Outline } from '../../sync/place.ts';
import type { Plan } from '../../sync/protocol.ts';
import { describePace, type Paced, plannedSeconds } from './talk-length.ts';
import { formatTime, type Timing, timesToRows } from './timing.ts';

/** Creates the field for the length; `onChange` is called with minutes, or null for the planned length. */
function createLengthField(outline: Outline, onChange: (minutes: number | null) => void) {
  const input = element('input', { type: 'number', min: '1', max: '600', inputmode: 'numeric' });
  const status = element('p', { role: 'status' });
  const setStatus = (words: string) => {
    if (status.textContent !== words) status.textContent = words;
  };
  input.addEventListener('change', () => {
    if (!input.validity.valid) setStatus('A talk has from 1 to 600 whole minutes.');
    else onChange(input.value === '' ? null : input.valueAsNumber);
  });
  const label = element('label', {}, 'Minutes for the talk', input);
  return {
    root: element('div', { class: 'talk-length' }, label, status),
    show(plan: Plan) {
      if (!input.validity.valid) return;
      input.placeholder = String(Math.round(plannedSeconds(outline, plan) / 60));
      if (document.activeElement !== input) input.value = String(plan.minutes ?? '');
      setStatus(describePace(outline, plan));
    },
  };
}

/** Creates a slide's row: whether it is in the talk, its title as a button to go there, its times. */
function createRow(title: string, go: () => void, onToggle: (isIn: boolean) => void) {
  const checkbox = element('input', { type: 'checkbox', 'aria-label': `In this talk: ${title}` });
  checkbox.addEventListener('change', () => onToggle(checkbox.checked));
  const link = button(title, go);
  const cells = [element('td'), element('td'), element('td')];
  const heading = element('th', { scope: 'row' }, link);
  const row = element('tr', {}, element('td', {}, checkbox), heading, ...cells);
  return {
    row,
    show(isCurrent: boolean, isSkipped: boolean, times: readonly (number | undefined)[]) {
      if (isCurrent) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      checkbox.checked = !isSkipped;
      row.classList.toggle('is-skipped', isSkipped);
      cells.forEach((cell, index) => {
        const time = times[index];
        cell.textContent = time === undefined ? '' : formatTime(time);
      });
    },
  };
}

function download(timing: Timing, slides: readonly Paced[]) {
  const csv = new Blob(['\uFEFF', formatCsv(timesToRows(timing, slides))], { type: 'text/csv' });
  const link = element('a', { download: 'times.csv', href: URL.createObjectURL(csv) });
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Creates the list as a dialog.
 * @param jump goes to a slide
 * @param setPlan changes the plan of the talk
 */
export function createSlideList(
  outline: Outline,
  jump: (slide: string) => void,
  setPlan: (plan: Plan) => void,
) {
  let plan: Plan = { minutes: null, skipped: [] };
  let save = () => {};
  const rows = outline.map(({ id, title }, index) => {
    const go = () => {
      dialog.close();
      jump(id);
    };
    const toggle = (isIn: boolean) => {
      const others = plan.skipped.filter((slide) => slide !== id);
      setPlan({ ...plan, skipped: isIn ? others : [...others, id] });
    };
    return { id, ...createRow(`${index + 1} ${title}`, go, toggle) };
  });
  const length = createLengthField(outline, (minutes) => setPlan({ ...plan, minutes }));
  const columns = ['In', 'Slide', 'Plan', 'This run', 'Last run'];
  const head = columns.map((words) => element('th', { scope: 'col' }, words));
  const table = element(
    'table',
    {},
    element('caption', {}, 'Slides and times'),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map(({ row }) => row)),
  );
  const buttons = [
    button('Save times as CSV', () => save()),
    button('Close', () => dialog.close()),
  ];
  const dialog = element(
    'dialog',
    { class: 'slide-list', 'aria-label': 'Slides and times' },
    ...[length.root, table, element('p', {}, ...buttons)],
  );
  return {
    root: dialog,
    open() {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[aria-current]')?.focus();
    },
    /** Shows times and plan; `slides` are those of the outline at the pace of the plan. */
    update(current: string, timing: Timing, newPlan: Plan, slides: readonly Paced[]) {
      plan = newPlan;
      save = () => download(timing, slides);
      length.show(plan);
      rows.forEach(({ id, show }, index) => {
        const planned = (slides[index]?.seconds ?? 0) * 1000;
        const times = [planned, timing.run[id], timing.last[id]];
        show(id === current, plan.skipped.includes(id), times);
      });
    },
  };
}
