/** Keys of the stage that are the deck's own; those that move are reveal.js's. */
import type { RevealApi } from 'reveal.js';
import type { Outline } from '../../session/outline.ts';
import type { Session } from '../../session/session.ts';
import { closeData, toggleData } from './data-panel.ts';
import type { FollowCode } from './follow-code.ts';
import { openHelp } from './help.ts';
import { openJump } from './jump.ts';
import type { StageMarks } from './marks.ts';
import { byName } from './pass-by.ts';
import { offerSpeakerView } from './speaker-window.ts';

/** Keys that only change what others mean. */
const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** The letter of a key, in small: of an alphabet that is not Latin, the one that stands at its place. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isOther = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key);
  return (isOther ? code.replace(/^Key/, '') : key).toLowerCase();
}

/** Whether a key is typed into something. */
function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, dialog') !== null;
}

function toggleFullScreen() {
  // Refused where a page is embedded without leave: the talk goes on in its window.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Listens to the deck's own keys from now on. */
export function listenToKeys(
  deck: RevealApi,
  outline: Outline,
  session: Session,
  { marks, code }: { marks: StageMarks; code: FollowCode },
): void {
  const openSpeakerView = offerSpeakerView(session, outline);
  const commands: Readonly<Record<string, () => void>> = {
    s: openSpeakerView,
    d: () => toggleData(deck.getCurrentSlide()),
    f: toggleFullScreen,
    g: () =>
      openJump(outline, ({ id }) =>
        deck.slide(
          outline.findIndex((slide) => slide.id === id),
          undefined,
          undefined,
          byName,
        ),
      ),
    l: () => marks.toggle('pointer'),
    w: () => marks.toggle('pen'),
    c: code.show,
    '?': openHelp,
  };
  /** Does what a key asks for; tells whether it was one of these. */
  const run = (event: KeyboardEvent): boolean => {
    // A black screen comes back at whatever key a speaker finds in the dark.
    if (deck.isPaused()) {
      deck.togglePause(false);
      return true;
    }
    if (event.key === 'Escape') return closeData(deck.getCurrentSlide());
    const command = commands[letterOf(event)];
    command?.();
    return command !== undefined;
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || modifiers.has(event.key)) return;
      if (isTyped(event)) return;
      if (!run(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
