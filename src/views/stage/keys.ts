/** The keys of the stage: one table, from which they are read and help is made; a test holds README's table to it. */
import type { RevealApi } from 'reveal.js';
import { button, element } from '../../browser/dom.ts';
import {
  closeHelpByKey,
  commandIn,
  type KeyRow,
  readKeys,
  renderKeys,
} from '../../browser/keys.ts';
import { endsOf, indicesOf, type Outline } from '../../sync/place.ts';
import type { Session } from '../../sync/session.ts';
import { closeData, toggleData } from './data-panel.ts';
import { openDialog } from './dialog.ts';
import type { StageInk } from './ink.ts';
import { openJump } from './jump.ts';
import { goTo } from './navigation.ts';
import type { RoomCode } from './room-code.ts';
import { offerSpeakerView } from './speaker-window.ts';

/** What the keys act on. */
interface Stage {
  deck: RevealApi;
  outline: Outline;
  ink: StageInk;
  code: RoomCode;
  openSpeakerView: () => void;
}

function goToEnd({ deck, outline }: Stage, end: 'first' | 'last') {
  const place = endsOf(outline)?.[end];
  if (place) goTo(deck, indicesOf(outline, place).slide);
}

// Refused where a page is embedded without leave: the talk goes on in its window.
const fillScreen = () => void document.documentElement.requestFullscreen().catch(() => undefined);
const leaveFullScreen = () => void document.exitFullscreen().catch(() => undefined);

/** Ends what lies over the slide, else full screen. */
function stop({ deck }: Stage) {
  if (closeData(deck.getCurrentSlide())) return;
  if (deck.isOverview()) deck.toggleOverview(false);
  else if (document.fullscreenElement) leaveFullScreen();
}

/** Every key of the stage and what it does, in the order in which a speaker needs them. */
export const stageKeys: readonly KeyRow<(stage: Stage) => void>[] = [
  ['→ ↓ Space PageDown N', 'next step, then next slide', ({ deck }) => deck.next()],
  ['← ↑ PageUp P', 'back, and the chart plays backwards', ({ deck }) => deck.prev()],
  ['Home', 'the first slide', (stage) => goToEnd(stage, 'first')],
  ['End', 'the last slide before the appendix', (stage) => goToEnd(stage, 'last')],
  ['S', 'the speaker’s view: notes, next step, clock', (stage) => stage.openSpeakerView()],
  [
    'G',
    'go to a slide by its number, its name or words of its title',
    ({ deck, outline }) => openJump(outline, (slide) => goTo(deck, outline.indexOf(slide))),
  ],
  ['O', 'all slides at once, and back', ({ deck }) => deck.toggleOverview()],
  [
    'D',
    'the data of the chart, as a table and as CSV',
    ({ deck }) => toggleData(deck.getCurrentSlide()),
  ],
  ['B .', 'black screen; any key comes back', ({ deck }) => deck.togglePause(true)],
  ['L', 'a light that points', ({ ink }) => ink.toggle('pointer')],
  ['W', 'a pen: 1 2 3 its inks, Z undo, X clear', ({ ink }) => ink.toggle('pen')],
  [
    'F',
    'full screen, and back',
    () => (document.fullscreenElement ? leaveFullScreen() : fillScreen()),
  ],
  [
    'F5',
    'full screen at the slide that is shown: Start of a clicker',
    () => {
      if (!document.fullscreenElement) fillScreen();
    },
  ],
  ['Esc', 'ends pen, light, data, all slides or full screen: Stop of a clicker', stop],
  ['C', 'in a room, the code that listeners scan', ({ code }) => code.show()],
  ['Ctrl P', 'print: a slide a page'],
  ['Tab', 'to links, data and the marks of a chart'],
  ['?', 'all keys', openHelp],
];

/** What no key of the stage does. */
const rest =
  'A click on a free place of the slide goes on too, and a clicker works as it is. “Slides” in the speaker’s view sets the talk’s length and leaves slides out; “Codes”, in a room, lets a phone lead it.';

/** Opens the help; Escape, ? and its button close it. */
function openHelp(): void {
  const close = button('Close', () => dialog.close());
  const heading = element('h2', {}, 'Keys');
  const dialog = openDialog('Keys', heading, renderKeys(stageKeys), element('p', {}, rest), close);
  closeHelpByKey(dialog);
}

/** Listens to the stage's keys from now on. */
export function listenToKeys(
  deck: RevealApi,
  outline: Outline,
  session: Session,
  { ink, code }: Pick<Stage, 'ink' | 'code'>,
): void {
  const openSpeakerView = offerSpeakerView(session, outline);
  const stage: Stage = { deck, outline, ink, code, openSpeakerView };
  readKeys((key) => {
    // A black screen comes back at whatever key a speaker finds in the dark.
    if (deck.isPaused()) return { run: () => deck.togglePause(false) };
    return commandIn(stageKeys, key, (run) => run(stage));
  });
}
