/** Keeps the audience's window in step with the speaker's: what either shows, the other shows. */
import type { RevealApi } from 'reveal.js';
import type { Channel } from './channel.ts';
import type { OutlineSlide } from './outline.ts';
import type { DeckState } from './protocol.ts';
import { joinSync } from './sync.ts';

/** Joins a deck on stage to the channel. */
export function followSpeaker(
  deck: RevealApi,
  outline: readonly OutlineSlide[],
  channel: Channel,
): void {
  let isFollowing = false;
  const read = (): DeckState => {
    const section = deck.getCurrentSlide();
    return {
      slide: section?.id ?? '',
      step: section?.querySelectorAll('.fragment.visible[data-step]').length ?? 0,
      isBlack: deck.isPaused(),
    };
  };
  const sync = joinSync(channel, outline, read(), true, ({ slide, step, isBlack }) => {
    isFollowing = true;
    deck.togglePause(isBlack);
    deck.slide(
      outline.findIndex(({ id }) => id === slide),
      0,
      step - 1,
    );
    isFollowing = false;
  });
  const tell = () => {
    if (!isFollowing) sync.move(read());
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed']) {
    deck.on(event, tell);
  }
}
