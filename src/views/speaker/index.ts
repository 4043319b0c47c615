/** The speaker's view: what the audience sees, what comes next, the notes and the time. */
import './speaker.css';
import './phone.css';
import { button, element } from '../../browser/dom.ts';
import { closeHelpByKey, commandIn, keyOf, readKeys, renderKeys } from '../../browser/keys.ts';
import { createInkTools } from '../../ink/tools.ts';
import { addAnswers, sessionInAddress, speakerQuery, windowName } from '../../sync/identity.ts';
import {
  addressOf,
  endsOf,
  isSamePlace,
  type Outline,
  placeBeyond,
  placeIn,
  readOutline,
} from '../../sync/place.ts';
import type { TalkState } from '../../sync/protocol.ts';
import { joinSession, type Session } from '../../sync/session.ts';
import { createClock, createTimerPanel } from './clock.ts';
import { type Command, describeNext, describePlace, speakerKeys, stateAfter } from './commands.ts';
import { createFrame, createNotesPanel } from './panels.ts';
import { createRoomPanel } from './room-panel.ts';
import { createSlideList } from './slide-list.ts';
import { pace } from './talk-length.ts';
import { loadTiming, moveRun, saveTiming } from './timing.ts';

/** Keeps the screen awake while the page is visible, where the browser allows it. */
function keepAwake() {
  const request = () => {
    if (document.visibilityState !== 'visible') return;
    // Refused on low battery or by policy: the talk goes on.
    void navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  request();
  document.addEventListener('visibilitychange', request);
}

/** Creates the dialog with all keys; Escape, ? and its button close it. */
function createHelp(): HTMLDialogElement {
  const close = button('Close', () => dialog.close());
  const dialog = element(
    'dialog',
    { class: 'help', 'aria-label': 'Keys' },
    ...[renderKeys(speakerKeys), element('p', {}, close)],
  );
  closeHelpByKey(dialog);
  return dialog;
}

/** Creates pointer and pen: the pointer is on while the slide is pressed or L is held. */
function createPad(session: Session) {
  const pen = button('Pen', () => toggle());
  const ink = createInkTools(session, (tool) =>
    pen.setAttribute('aria-pressed', String(tool === 'pen')),
  );
  const toggle = (isPen = ink.tool !== 'pen') => ink.choose(isPen ? 'pen' : 'pointer');
  ink.tools.prepend(pen, element('span', { class: 'hint' }, 'Press the slide to point'));
  toggle(false);
  readKeys((key) => (key === 'l' ? { run: () => ink.hover(true) } : ink.commandOf(key)));
  document.addEventListener('keyup', (event) => {
    if (keyOf(event) === 'l') ink.hover(false);
  });
  return { ink, toggle };
}

/** Opens a window for the audience where the talk stands. */
function openAudienceWindow(session: Session, outline: Outline) {
  const address = `${location.pathname}${addressOf(outline, session.state)}`;
  session.open(address, windowName('audience', session.id));
}

/** Creates clock and list of slides; `refresh` shows the time now. */
function createTimes(
  outline: Outline,
  session: Session,
  currentSlide: () => string,
  jump: (slide: string) => void,
  onPlan: () => void,
) {
  let length = session.plan.minutes;
  const list = createSlideList(outline, jump, (plan) => {
    session.setPlan(plan);
    onPlan();
  });
  const clock = createClock(loadTiming(length), currentSlide, (timing) => {
    saveTiming(length, timing);
    refresh();
  });
  const timer = createTimerPanel(clock);
  const refresh = () => {
    const slide = currentSlide();
    const slides = pace(outline, session.plan);
    timer.show(slides, slide, outline.find(({ id }) => id === slide)?.seconds === 0);
    list.update(slide, clock.timing, session.plan, slides);
  };
  return {
    clock,
    list,
    timer,
    refresh,
    /** Goes on with the timings of another length of the talk. */
    onPlan() {
      const { minutes } = session.plan;
      if (minutes !== length) {
        const { left, next } = moveRun(clock.timing, loadTiming(minutes));
        saveTiming(length, left);
        length = minutes;
        clock.load(next);
      }
      refresh();
    },
  };
}

/** Creates the parts that show where the talk stands. */
function createStage(outline: Outline, pad: ReturnType<typeof createPad>) {
  const now = createFrame(outline, 'Now');
  const next = createFrame(outline, 'Next');
  now.pane.append(pad.ink.layer);
  now.root.append(pad.ink.tools);
  const notes = createNotesPanel();
  const place = element('p', { class: 'place', 'aria-live': 'polite' });
  return {
    roots: [place, now.root, next.root, notes.root],
    resizeNotes: notes.resize,
    show(state: TalkState, skipped: readonly string[]) {
      const slide = outline.find(({ id }) => id === state.slide);
      if (!slide) return;
      now.show(state);
      pad.ink.show(state.slide);
      now.heading.textContent = state.isBlack ? 'Now: the audience sees black' : 'Now';
      now.root.classList.toggle('is-black', state.isBlack);
      next.show(placeBeyond(outline, state, 1, skipped));
      next.heading.textContent = describeNext(outline, state, skipped);
      const words = describePlace(outline, state);
      if (place.textContent !== words) place.textContent = words;
      notes.show(slide, state.step);
    },
  };
}

/** Creates the buttons; a phone shows Back and Next large, and none of those for desks. */
function createControls(
  run: (command: Command) => void,
  codes: HTMLElement,
  forDesks: readonly HTMLElement[],
) {
  const control = (words: string, command: Command, className = '') => {
    const made = button(words, () => run(command));
    made.className = className;
    return made;
  };
  const black = control('Black', 'black');
  const root = element(
    'nav',
    { class: 'controls', 'aria-label': 'Talk' },
    ...[control('Back', 'back', 'step is-back'), control('Next', 'next', 'step is-next'), black],
    ...[control('Slides', 'list'), codes, element('span', { class: 'for-desks' }, ...forDesks)],
  );
  return {
    root,
    showBlack: (isBlack: boolean) => black.setAttribute('aria-pressed', String(isBlack)),
  };
}

/** Shows the view in place of the page, in step with the other windows of its session. */
export async function open(deck: HTMLElement): Promise<void> {
  await addAnswers(deck);
  const outline = readOutline(deck.querySelectorAll<HTMLElement>('section.slide'));
  const begin = placeIn(outline, location.hash) ?? endsOf(outline)?.first;
  if (!begin) throw new Error('the talk has no slide');
  const room = createRoomPanel((host) =>
    session.send({ app: 'deck', kind: 'host', from: session.from, host }),
  );
  const session = joinSession({
    id: sessionInAddress(location.search),
    outline,
    start: { ...begin, isBlack: false },
    isStage: false,
    onState: (state, isMove) => show(state, isMove),
    onInk: (message) => pad.ink.receive(message),
    sendInk: (reply) => pad.ink.sendAll(reply),
    onPlan: () => showPlan(),
    onRoomMessage: room.onRoomMessage,
    onRoomStatus: room.onRoomStatus,
  });
  const pad = createPad(session);
  let shown = session.state;
  const stage = createStage(outline, pad);
  const times = createTimes(
    outline,
    session,
    () => shown.slide,
    (slide) => move({ ...session.state, slide, step: '' }),
    () => showPlan(),
  );
  function showPlan() {
    times.onPlan();
    stage.show(shown, session.plan.skipped);
  }
  function show(state: TalkState, isMove: boolean) {
    // Black is no move, and neither is finding out where the talk stands.
    const isCounted = outline.find(({ id }) => id === state.slide)?.seconds !== 0;
    times.clock.leave(shown.slide, isMove && !isSamePlace(shown, state), isCounted);
    shown = state;
    history.replaceState(null, '', `${speakerQuery(session.id)}${addressOf(outline, state)}`);
    controls.showBlack(state.isBlack);
    stage.show(state, session.plan.skipped);
    times.refresh();
  }
  function move(state: TalkState | undefined) {
    // A press that reaches nobody shows nothing either.
    if (state && session.move(state)) show(state, true);
  }
  const help = createHelp();
  function run(command: Command) {
    if (command === 'list') times.list.open();
    else if (command === 'clock') times.clock.toggle();
    else if (command === 'pen') pad.toggle();
    else if (command === 'help') help.showModal();
    else {
      if (command === 'stop') pad.toggle(false);
      move(stateAfter(command, outline, session.state, session.plan.skipped));
    }
  }
  const controls = createControls(run, room.control, [
    button('Smaller type', () => stage.resizeNotes(-1)),
    button('Larger type', () => stage.resizeNotes(1)),
    button('Open audience window', () => openAudienceWindow(session, outline)),
  ]);
  const view = element(
    'main',
    { class: 'speaker', 'data-scheme': 'desk' },
    ...[element('h1', {}, 'Speaker view'), ...stage.roots, times.timer.root, times.list.root],
    ...(session.role ? [room.status] : []),
    ...[room.dialog, controls.root, help],
  );
  document.body.replaceChildren(view);
  document.title = `Speaker: ${document.title}`;
  // F5 is the Start of a clicker: nothing starts here, and the view is not reloaded.
  readKeys((key) => (key === 'F5' ? { run: () => {} } : commandIn(speakerKeys, key, run)));
  keepAwake();
  show(session.state, false);
}
