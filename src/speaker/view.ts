/** The speaker's view: what the audience sees, what comes next, what to say, and the time. */
import '../style/speaker.css';
import type { Channel } from './channel.ts';
import { button, element } from './element.ts';
import { createFrame } from './frames.ts';
import { type Command, listenToKeys } from './keys.ts';
import { createNotesPanel } from './notes-panel.ts';
import {
  hashOf,
  type OutlineSlide,
  type Place,
  placeAfter,
  placeBefore,
  placeOf,
} from './outline.ts';
import type { DeckState } from './protocol.ts';
import { createSlideList } from './slide-list.ts';
import { loadTiming, saveTiming } from './storage.ts';
import { joinSync } from './sync.ts';
import { createTimerPanel } from './timer-panel.ts';
import { keepAwake } from './wake-lock.ts';

/** Says what the next press shows: the next step of this slide, or the next slide. */
function describeNext(outline: readonly OutlineSlide[], at: Place): string {
  const next = placeAfter(outline, at);
  if (!next) return 'Next: the end';
  const slide = outline.find(({ id }) => id === next.slide);
  return next.slide === at.slide
    ? `Next step: ${slide?.steps[next.step - 1]?.replaceAll('-', ' ')}`
    : `Next slide: ${slide?.title}`;
}

/** Builds the view, joins it to the deck's windows and puts it in place of the page. */
export function showSpeakerView(outline: readonly OutlineSlide[], channel: Channel): void {
  const begin: DeckState = { ...placeOf(outline, location.hash), isBlack: false };
  const sync = joinSync(channel, outline, begin, false, (state) => render(state, true));
  let shownSlide = begin.slide;

  const now = createFrame('Now', 'now');
  const next = createFrame('Next', 'next');
  const notes = createNotesPanel();
  const place = element('p', { class: 'place', 'aria-live': 'polite' });
  const timer = createTimerPanel(
    outline,
    loadTiming(),
    () => shownSlide,
    (timing) => {
      saveTiming(timing);
      list.update(shownSlide, timing);
    },
  );
  const list = createSlideList(outline, (slide) => go({ slide, step: 0 }));
  const black = button('Black', () => run('black'));

  function render(state: DeckState, hasMoved: boolean) {
    const slide = outline.find(({ id }) => id === state.slide);
    if (!slide) return;
    timer.move(shownSlide, hasMoved);
    shownSlide = state.slide;
    history.replaceState(null, '', `${location.search}${hashOf(state)}`);
    now.show(state);
    next.show(placeAfter(outline, state));
    next.heading.textContent = describeNext(outline, state);
    now.heading.textContent = state.isBlack ? 'Now: the audience sees black' : 'Now';
    now.root.classList.toggle('is-black', state.isBlack);
    black.setAttribute('aria-pressed', String(state.isBlack));
    const words = `${slide.act}${slide.act && ', '}slide ${outline.indexOf(slide) + 1} of ${outline.length}: ${slide.title}`;
    if (place.textContent !== words) place.textContent = words;
    notes.show(slide, state);
    list.update(state.slide, timer.timing);
  }
  function move(state: DeckState) {
    sync.move(state);
    render(state, true);
  }
  function go(to: Place | undefined) {
    if (to) move({ ...to, isBlack: sync.state.isBlack });
  }
  function run(command: Command) {
    const { state } = sync;
    const [first] = outline;
    const last = outline.at(-1);
    switch (command) {
      case 'next':
        return go(placeAfter(outline, state));
      case 'back':
        return go(placeBefore(outline, state));
      case 'first':
        return go(first && { slide: first.id, step: 0 });
      case 'last':
        return go(last && { slide: last.id, step: last.steps.length });
      case 'black':
        return move({ ...state, isBlack: !state.isBlack });
      case 'list':
        return list.open();
      case 'clock':
        return timer.toggle();
      default:
        return command satisfies never;
    }
  }

  const controls = element(
    'nav',
    { class: 'controls', 'aria-label': 'Talk' },
    button('Back', () => run('back')),
    button('Next', () => run('next')),
    black,
    button('Slides', () => run('list')),
    button('Smaller type', () => notes.resize(-1)),
    button('Larger type', () => notes.resize(1)),
    button('Open audience window', () => {
      const opened = window.open(`${location.pathname}${hashOf(sync.state)}`, 'deck-audience');
      if (opened) channel.addWindow(opened);
    }),
  );
  document.body.replaceChildren(
    element(
      'main',
      { class: 'speaker' },
      element('h1', {}, 'Speaker view'),
      place,
      now.root,
      next.root,
      notes.root,
      timer.root,
      controls,
      list.root,
    ),
  );
  document.title = `Speaker: ${document.title}`;
  listenToKeys(run);
  keepAwake();
  render(sync.state, false);
}
