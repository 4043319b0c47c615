/** This window's pass to a room, if a code that was scanned gave it one. */
import { fragmentOf, type RoomToken, tokenIn } from './token.ts';

/** Kept with the window, for a page that is loaded again: nothing else on this machine can read it. */
const key = 'deck-pass';

function kept(): RoomToken | undefined {
  try {
    return tokenIn(sessionStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

function keep(pass: RoomToken) {
  try {
    sessionStorage.setItem(key, fragmentOf(pass));
  } catch {
    // Where storing is forbidden the pass lasts until the page is loaded again.
  }
}

function takeFromAddress(): RoomToken | undefined {
  const carried = tokenIn(location.hash);
  if (!carried) return undefined;
  keep(carried);
  // An address is read over a shoulder, and shown where the screen is.
  history.replaceState(null, '', location.pathname + location.search);
  return carried;
}

/** The pass of this window; nothing for a deck that is not in a room. */
export const ownToken: RoomToken | undefined = takeFromAddress() ?? kept();
