/**
 * The pass to a room: a role and its token, as the code that was scanned carries them in the address'
 * fragment, which no browser sends. The window keeps them for a reload and takes them out of its address.
 */

/** Who leads the talk, and who looks on. */
export type Role = 'lead' | 'follow';

export interface RoomToken {
  role: Role;
  /** 128 random bits, in 22 letters of base64url. */
  token: string;
}

/** The pass that a fragment carries, as "#lead=…"; nothing where it carries none. */
export function tokenIn(fragment: string): RoomToken | undefined {
  const [, role, token] = /^#?(lead|follow)=([\w-]{22})$/.exec(fragment) ?? [];
  return token && (role === 'lead' || role === 'follow') ? { role, token } : undefined;
}

/** The fragment that carries a pass. */
export function fragmentOf({ role, token }: RoomToken): string {
  return `#${role}=${token}`;
}
