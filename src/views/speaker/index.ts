/** The speaker's view: what the audience sees, what comes next, what to say, and the time. */
import './speaker.css';
import './phone.css';
import { button, element } from '../../browser/dom.ts';
import { addAnswers } from '../../sync/answers.ts';
import { sessionInAddress, speakerQuery, windowName } from '../../sync/identity.ts';
import {
  addressOf,
  endsOf,
  isSamePlace,
  type Outline,
  placeAfter,
  placeIn,
  readOutline,
} from '../../sync/place.ts';
import type { TalkState } from '../../sync/protocol.ts';
import { joinSession, type Session } from '../../sync/session.ts';
import { type Command, describeNext, describePlace, stateAfter } from './commands.ts';
import { createControls } from './controls.ts';
import { createFrame } from './frames.ts';
import { listenToKeys } from './keys.ts';
import { createNotesPanel } from './notes-panel.ts';
import { createPad, type Pad } from './pad.ts';
import { createRoomPlace } from './room.ts';
import { createTimes } from './timer-panel.ts';
import { keepAwake } from './wake-lock.ts';

/** The parts of the view that show where the talk stands. */
function createStands(outline: Outline, { marks, layer, tools }: Pad) {
  const now = createFrame(outline, 'Now', 'now');
  const next = createFrame(outline, 'Next', 'next');
  now.pane.append(layer);
  now.root.append(tools);
  const notes = createNotesPanel();
  const place = element('p', { class: 'place', 'aria-live': 'polite' });
  return {
    roots: [place, now.root, next.root, notes.root],
    notes,
    show(state: TalkState, skipped: readonly string[]) {
      const slide = outline.find(({ id }) => id === state.slide);
      if (!slide) return;
      now.show(state);
      marks.show(state.slide);
      now.heading.textContent = state.isBlack ? 'Now: the audience sees black' : 'Now';
      now.root.classList.toggle('is-black', state.isBlack);
      next.show(placeAfter(outline, state, skipped));
      next.heading.textContent = describeNext(outline, state, skipped);
      const words = describePlace(outline, state);
      if (place.textContent !== words) place.textContent = words;
      notes.show(slide, state.step);
    },
  };
}

/** Opens a window for the audience where the talk stands. */
function openAudienceWindow(session: Session, outline: Outline) {
  const address = `${location.pathname}${addressOf(outline, session.state)}`;
  session.open(address, windowName('audience', session.id));
}

/** Shows the view in place of the page, in step with the other windows of its session. */
export async function open(deck: HTMLElement): Promise<void> {
  await addAnswers(deck);
  const outline = readOutline(deck.querySelectorAll<HTMLElement>('section.slide'));
  const begin = placeIn(outline, location.hash) ?? endsOf(outline)?.first;
  if (!begin) throw new Error('the talk has no slide');
  const room = createRoomPlace(() => session);
  const session = joinSession({
    id: sessionInAddress(location.search),
    outline,
    start: { ...begin, isBlack: false },
    isStage: false,
    follow: (state, isMove) => show(state, isMove),
    hear: (message) => pad.marks.take(message),
    tellAll: (reply) => pad.marks.tellAll(reply),
    replanned: () => showPlan(),
    hearRoom: room.hearRoom,
    roomChanged: room.roomChanged,
  });
  const pad = createPad(session);
  let shown = session.state;
  const stands = createStands(outline, pad);
  const times = createTimes(
    outline,
    session,
    () => shown.slide,
    (slide) => move({ ...session.state, slide, step: '' }),
    () => showPlan(),
  );
  const showPlan = () => {
    times.replanned();
    stands.show(shown, session.plan.skipped);
  };
  function show(state: TalkState, isMove: boolean) {
    // Black is no move, and neither is finding out where the talk stands.
    const isCounted = outline.find(({ id }) => id === state.slide)?.seconds !== 0;
    times.clock.leave(shown.slide, isMove && !isSamePlace(shown, state), isCounted);
    shown = state;
    const address = `${speakerQuery(session.id)}${addressOf(outline, state)}`;
    history.replaceState(null, '', address);
    controls.showBlack(state.isBlack);
    stands.show(state, session.plan.skipped);
    times.show();
  }
  function move(state: TalkState | undefined) {
    // A press that reaches nobody shows nothing either.
    if (state && session.move(state)) show(state, true);
  }
  function run(command: Command) {
    if (command === 'list') times.openList();
    else if (command === 'clock') times.clock.toggle();
    else if (command === 'pen') pad.togglePen();
    else {
      if (command === 'stop') pad.togglePen(false);
      move(stateAfter(command, outline, session.state, session.plan.skipped));
    }
  }

  const controls = createControls(
    run,
    [room.control],
    [
      button('Smaller type', () => stands.notes.resize(-1)),
      button('Larger type', () => stands.notes.resize(1)),
      button('Open audience window', () => openAudienceWindow(session, outline)),
    ],
  );
  const view = element(
    'main',
    { class: 'speaker', 'data-scheme': 'desk' },
    ...[element('h1', {}, 'Speaker view'), ...stands.roots],
    ...[...times.roots, ...room.roots, controls.root],
  );
  document.body.replaceChildren(view);
  document.title = `Speaker: ${document.title}`;
  listenToKeys(view, run);
  keepAwake();
  show(session.state, false);
}
