/** The stage: the slides as reveal.js presents them, and all that a talk needs around them. */
import '../../style/canvas.css';
import './stage.css';
import { nextTask } from '../../browser/scheduling.ts';
import { showTableInstead } from '../../charts/fallback-table.ts';
import { readOutline } from '../../sync/place.ts';
import { reloadOnBreakpoint, viewIn } from '../view.ts';
import { offerInk } from './ink.ts';
import { listenToKeys } from './keys.ts';
import { followAddresses, goOnByClicks, skipSlides } from './navigation.ts';
import { showSheet } from './overview.ts';
import { startReveal } from './reveal.ts';
import { offerRoomCode } from './room-code.ts';
import { followScheme, markProgress } from './surroundings.ts';
import { joinTalk } from './talk.ts';

/** Presents the slides; in a preview they stand still and nothing leads them but their address. */
export async function open(element: HTMLElement): Promise<void> {
  const isPreview = viewIn(location.search) === 'preview';
  const outline = readOutline(element.querySelectorAll<HTMLElement>('section.slide'));
  const address = location.hash;
  const deck = await startReveal(element, isPreview);
  followScheme(deck);
  markProgress(deck);
  followAddresses(deck, outline, address);
  await nextTask();
  if (!isPreview) {
    const ink = offerInk(deck, () => session);
    const code = offerRoomCode(deck);
    const session = joinTalk(deck, outline, ink, code);
    skipSlides(deck, outline, () => session.plan.skipped);
    listenToKeys(deck, outline, session, { ink, code });
    showSheet(deck, outline);
    if (session.role !== 'follow') goOnByClicks(deck);
    reloadOnBreakpoint(() => session.isShared);
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
