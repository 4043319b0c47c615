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

/** The query of the speaker's view of a session. */
export function speakerQuery(session: string): string {
  return `?view=speaker&session=${session}`;
}
