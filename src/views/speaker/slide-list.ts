/** All slides with their times, planned, this run's and the last run's; a press on one goes there. */
import { formatCsv } from '../../data/csv.ts';
import { button, element } from '../../element.ts';
import type { Outline } from '../../session/outline.ts';
import { formatTime, type Timing, timesToRows } from './timing.ts';

export interface SlideList {
  root: HTMLElement;
  update(current: string, timing: Timing): void;
}

/** The list as a dialog, opened by a button; `jump` goes to a slide. */
export function createSlideList(
  outline: Outline,
  jump: (slide: string) => void,
): SlideList & { open(): void } {
  const rows = outline.map(({ id, title, seconds }, index) => {
    const go = button(`${index + 1} ${title}`, () => {
      dialog.close();
      jump(id);
    });
    const now = element('td');
    const last = element('td');
    const row = element(
      'tr',
      {},
      element('th', { scope: 'row' }, go),
      element('td', {}, formatTime(seconds * 1000)),
      now,
      last,
    );
    return { id, row, go, now, last };
  });
  const head = ['Slide', 'Plan', 'This run', 'Last run'].map((words) =>
    element('th', { scope: 'col' }, words),
  );
  const table = element(
    'table',
    {},
    element('caption', {}, 'Slides and times'),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map(({ row }) => row)),
  );
  let latest: Timing | undefined;
  const save = button('Save times as CSV', () => {
    if (!latest) return;
    const csv = new Blob(['\uFEFF', formatCsv(timesToRows(latest, outline))], { type: 'text/csv' });
    const link = element('a', { download: 'times.csv', href: URL.createObjectURL(csv) });
    link.click();
    URL.revokeObjectURL(link.href);
  });
  const dialog = element(
    'dialog',
    { class: 'slide-list', 'aria-label': 'Slides and times' },
    table,
    element(
      'p',
      {},
      save,
      button('Close', () => dialog.close()),
    ),
  );
  const say = (time: number | undefined) => (time === undefined ? '' : formatTime(time));
  return {
    root: dialog,
    open() {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[aria-current]')?.focus();
    },
    update(current, timing) {
      latest = timing;
      for (const { id, go, now, last } of rows) {
        if (id === current) go.setAttribute('aria-current', 'true');
        else go.removeAttribute('aria-current');
        now.textContent = say(timing.run[id]);
        last.textContent = say(timing.last[id]);
      }
    },
  };
}
