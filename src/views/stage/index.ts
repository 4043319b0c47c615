/** The stage: the slides as reveal.js presents them, and all that a talk needs around them. */
import '../../style/canvas.css';
import './stage.css';
import { showTableInstead } from '../../chart/table-instead.ts';
import { nextTask } from '../../next-task.ts';
import { readOutline } from '../../session/outline.ts';
import { beginAnewOnResize, viewIn } from '../../view.ts';
import { followAddresses } from './address.ts';
import { goOnByClicks } from './clicks.ts';
import { offerFollowCode } from './follow-code.ts';
import { listenToKeys } from './keys.ts';
import { offerMarks } from './marks.ts';
import { showSheet } from './overview.ts';
import { passByLeftOut } from './pass-by.ts';
import { startReveal } from './reveal.ts';
import { followLight, markProgress } from './surroundings.ts';
import { joinTalk } from './talk.ts';

/** Presents the slides; in a preview they stand still and nothing leads them but their address. */
export async function open(element: HTMLElement): Promise<void> {
  const isPreview = viewIn(location.search) === 'preview';
  const outline = readOutline(element.querySelectorAll<HTMLElement>('section.slide'));
  const address = location.hash;
  const deck = await startReveal(element, isPreview);
  followLight(deck);
  markProgress(deck);
  followAddresses(deck, outline, address);
  await nextTask();
  if (!isPreview) {
    const marks = offerMarks(deck, () => session);
    const code = offerFollowCode(deck);
    const session = joinTalk(deck, outline, marks, code);
    passByLeftOut(deck, outline, () => session.plan.leftOut);
    listenToKeys(deck, outline, session, { marks, code });
    showSheet(deck, outline);
    if (session.role !== 'follow') goOnByClicks(deck);
    beginAnewOnResize(() => session.isShared);
  }
  await nextTask();
  try {
    const { addCharts } = await import('./later.ts');
    await addCharts(deck, isPreview);
  } catch (error) {
    // The talk goes on without its charts' code: each figure that is not drawn shows its table.
    const figures = element.querySelectorAll<HTMLElement>('figure[data-chart]:not([data-step])');
    for (const figure of figures) {
      const table = figure.closest('section')?.querySelector('details.data table');
      showTableInstead(figure, table, error);
    }
  }
}
