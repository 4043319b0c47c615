/** All slides with their times, planned, this run's and the last run's: to go to one, or to leave one out. */

import { button, element } from '../../browser/dom.ts';
import { formatCsv } from '../../data/csv.ts';
import type { Outline } from '../../sync/place.ts';
import type { Plan } from '../../sync/protocol.ts';
import { createTalkLength, type Paced } from './talk-length.ts';
import { formatTime, type Timing, timesToRows } from './timing.ts';

export interface SlideList {
  root: HTMLElement;
  open(): void;
  /** Shows times and plan; `slides` are those of the outline at the pace of the plan. */
  update(current: string, timing: Timing, plan: Plan, slides: readonly Paced[]): void;
}

export interface SlideListSpec {
  /** Goes to a slide. */
  jump: (slide: string) => void;
  /** Changes the plan of the talk. */
  replan: (plan: Plan) => void;
}

/** A slide's row: whether it is in the talk, its title to go there, its times. */
function createRow(title: string, go: () => void, choose: (isIn: boolean) => void) {
  const isIn = element('input', { type: 'checkbox', 'aria-label': `In this talk: ${title}` });
  isIn.addEventListener('change', () => choose(isIn.checked));
  const goes = button(title, go);
  const [planned, run, last] = [element('td'), element('td'), element('td')];
  const row = element(
    'tr',
    {},
    element('td', {}, isIn),
    element('th', { scope: 'row' }, goes),
    ...[planned, run, last],
  );
  const say = (time: number | undefined) => (time === undefined ? '' : formatTime(time));
  return {
    row,
    show(isCurrent: boolean, isLeftOut: boolean, ...times: (number | undefined)[]) {
      if (isCurrent) goes.setAttribute('aria-current', 'true');
      else goes.removeAttribute('aria-current');
      isIn.checked = !isLeftOut;
      row.classList.toggle('is-left-out', isLeftOut);
      [planned, run, last].forEach((cell, index) => {
        cell.textContent = say(times[index]);
      });
    },
  };
}

function createTable(rows: readonly HTMLElement[]): HTMLElement {
  const head = ['In', 'Slide', 'Plan', 'This run', 'Last run'].map((words) =>
    element('th', { scope: 'col' }, words),
  );
  return element(
    'table',
    {},
    element('caption', {}, 'Slides and times'),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}

function download(timing: Timing, slides: readonly Paced[]) {
  const csv = new Blob(['\uFEFF', formatCsv(timesToRows(timing, slides))], { type: 'text/csv' });
  const link = element('a', { download: 'times.csv', href: URL.createObjectURL(csv) });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The list as a dialog. */
export function createSlideList(outline: Outline, { jump, replan }: SlideListSpec): SlideList {
  let plan: Plan = { minutes: null, skipped: [] };
  let save = () => {};
  const rows = outline.map(({ id, title }, index) => {
    const go = () => {
      dialog.close();
      jump(id);
    };
    const choose = (isIn: boolean) => {
      const others = plan.skipped.filter((slide) => slide !== id);
      replan({ ...plan, skipped: isIn ? others : [...others, id] });
    };
    return { id, ...createRow(`${index + 1} ${title}`, go, choose) };
  });
  const slot = createTalkLength(outline, (minutes) => replan({ ...plan, minutes }));
  const dialog = element(
    'dialog',
    { class: 'slide-list', 'aria-label': 'Slides and times' },
    slot.root,
    createTable(rows.map(({ row }) => row)),
    element(
      'p',
      {},
      button('Save times as CSV', () => save()),
      button('Close', () => dialog.close()),
    ),
  );
  return {
    root: dialog,
    open() {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[aria-current]')?.focus();
    },
    update(current, timing, newPlan, slides) {
      plan = newPlan;
      save = () => download(timing, slides);
      slot.show(plan);
      rows.forEach(({ id, show }, index) => {
        const planned = (slides[index]?.seconds ?? 0) * 1000;
        show(id === current, plan.skipped.includes(id), planned, timing.run[id], timing.last[id]);
      });
    },
  };
}
