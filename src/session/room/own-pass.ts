/** This window's pass to a room, if a code that was scanned gave it one. */
import { fragmentOf, type Pass, passIn } from './pass.ts';

/** Kept with the window, for a page that is loaded again: nothing else on this machine can read it. */
const key = 'deck-pass';

function kept(): Pass | undefined {
  try {
    return passIn(sessionStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

function keep(pass: Pass) {
  try {
    sessionStorage.setItem(key, fragmentOf(pass));
  } catch {
    // Where storing is forbidden the pass lasts until the page is loaded again.
  }
}

function takeFromAddress(): Pass | undefined {
  const carried = passIn(location.hash);
  if (!carried) return undefined;
  keep(carried);
  // An address is read over a shoulder, and shown where the screen is.
  history.replaceState(null, '', location.pathname + location.search);
  return carried;
}

/** The pass of this window; nothing for a deck that is not in a room. */
export const ownPass: Pass | undefined = takeFromAddress() ?? kept();
