/**
 * Which session a window belongs to. The window's name tells it, for a name outlives a reload and is nobody
 * else's; the speaker's address carries it, for that may be opened by hand.
 */

/** A name that no other window has. */
export function randomId(): string {
  const parts = crypto.getRandomValues(new Uint8Array(8));
  return [...parts].map((part) => part.toString(16).padStart(2, '0')).join('');
}

/** What a window of a session is called; opening one of that name again shows the one that is there. */
export function windowName(role: 'stage' | 'audience' | 'speaker', session: string): string {
  return `deck-${role}-${session}`;
}

const named = /^deck-(stage|audience)-([0-9a-f]{16})$/;

/** Whether the speaker's view has opened this window for an audience. */
export function isAudienceWindow(): boolean {
  return named.exec(window.name)?.[1] === 'audience';
}

/** Begins a session in this window. A window that somebody else has named keeps that name. */
export function beginSession(): string {
  const session = randomId();
  if (window.name === '' || named.test(window.name)) window.name = windowName('stage', session);
  return session;
}

/** The session of a stage: that of its window's name, else a new one. */
export function sessionOfStage(): string {
  return named.exec(window.name)?.[2] ?? beginSession();
}

/** The session that an address carries, as "?view=speaker&session=…"; a new one where it carries none. */
export function sessionInAddress(search: string): string {
  const carried = new URLSearchParams(search).get('session') ?? '';
  return /^[0-9a-f]{16}$/.test(carried) ? carried : randomId();
}

/** Whether an address can be written into a page at one of this protocol: that of a frame's `srcdoc` takes none. */
export function takesAddress(protocol: string): boolean {
  return protocol !== 'about:';
}

/**
 * Why no window of the speaker's can follow a page; nothing where one can.
 * @param origin as `window.origin` has it, "null" in a frame that is kept apart from its own host
 */
export function describeHindrance(protocol: string, origin: string): string | undefined {
  if (!/^(?:https?|file):$/.test(protocol))
    return 'This page stands inside another and has no address that a second window could open. Open the deck itself in a browser, and press S there.';
  if (origin === 'null' && protocol !== 'file:')
    return 'The page around this one keeps it apart from other windows. Open the deck in a window of its own, and press S there.';
  return undefined;
}

/** The query of the speaker's view of a session. */
export function speakerQuery(session: string): string {
  return `?view=speaker&session=${session}`;
}
