/** Which session a window belongs to, and which token of a room it has. */

/** Returns 64 random bits as hexadecimal digits. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the name of a session's window; opening that name again focuses the window. */
export function windowName(role: 'stage' | 'audience' | 'speaker', session: string): string {
  return `deck-${role}-${session}`;
}

const ownName = /^deck-(stage|audience)-([0-9a-f]{16})$/;

/** Whether the speaker's view has opened this window for an audience. */
export function isAudienceWindow(): boolean {
  return ownName.exec(window.name)?.[1] === 'audience';
}

/** Begins a session in this window; a window that another site has named keeps its name. */
export function beginSession(): string {
  const session = randomId();
  if (window.name === '' || ownName.test(window.name)) window.name = windowName('stage', session);
  return session;
}

/** Returns the session of a stage from its window's name, which survives a reload; else begins one. */
export function sessionOfStage(): string {
  return ownName.exec(window.name)?.[2] ?? beginSession();
}

/** Returns the session of "?view=speaker&session=…"; a new one where the query has none. */
export function sessionInAddress(search: string): string {
  const session = new URLSearchParams(search).get('session') ?? '';
  return /^[0-9a-f]{16}$/.test(session) ? session : randomId();
}

/** Returns the query of a session's speaker view. */
export function speakerQuery(session: string): string {
  return `?view=speaker&session=${session}`;
}

/** Whether `history` works at this protocol: it throws in a frame with `srcdoc`. */
export function takesAddress(protocol: string): boolean {
  return protocol !== 'about:';
}

/**
 * Returns why no speaker's window can follow this page, if none can.
 * @param origin `window.origin`, "null" in a sandboxed frame
 */
export function describeHindrance(protocol: string, origin: string): string | undefined {
  if (!/^(?:https?|file):$/.test(protocol))
    return 'This page stands inside another and has no address that a second window could open. Open the deck itself in a browser, and press S there.';
  if (origin === 'null' && protocol !== 'file:')
    return 'The page around this one keeps it apart from other windows. Open the deck in a window of its own, and press S there.';
  return undefined;
}

/** Who leads the talk, and who looks on. */
export type Role = 'lead' | 'follow';

/** What a scanned code carries in its fragment, which browsers send to no server. */
export interface RoomToken {
  role: Role;
  /** 128 random bits, in 22 letters of base64url. */
  token: string;
}

/** Returns the token of a fragment such as "#lead=…", if it has one. */
export function tokenIn(fragment: string): RoomToken | undefined {
  const [, role, token] = /^#?(lead|follow)=([\w-]{22})$/.exec(fragment) ?? [];
  return token && (role === 'lead' || role === 'follow') ? { role, token } : undefined;
}

/** Returns the fragment that carries a token. */
export function fragmentOf({ role, token }: RoomToken): string {
  return `#${role}=${token}`;
}

/** Reads the token from the address, or from this tab's storage after a reload. */
function readOwnToken(): RoomToken | undefined {
  const key = 'deck-token';
  const token = tokenIn(location.hash);
  // An address is read over a shoulder, and shown where the screen is.
  if (token) history.replaceState(null, '', location.pathname + location.search);
  try {
    if (token) sessionStorage.setItem(key, fragmentOf(token));
    return token ?? tokenIn(sessionStorage.getItem(key) ?? '');
  } catch {
    // Where storage is forbidden the token lasts until the page is reloaded.
    return token;
  }
}

/** The token of this window; undefined outside of a room, and in Node. */
export const ownToken = typeof location === 'undefined' ? undefined : readOwnToken();

/** Adds the answers to possible questions to the notes of each slide, where the server gives them to this window. */
export async function addAnswers(deck: HTMLElement): Promise<void> {
  if (deck.querySelector('.asked')) return;
  const headers = ownToken && { 'x-token': ownToken.token };
  const answers: unknown = await fetch('answers.json', headers && { headers })
    .then((response) => response.json())
    .catch(() => undefined);
  for (const [id, answer] of Object.entries(answers ?? {})) {
    const notes = deck.querySelectorAll(`[id="${CSS.escape(id)}"] .note:not(.bridge)`);
    [...notes].at(-1)?.insertAdjacentHTML('afterend', String(answer));
  }
}
