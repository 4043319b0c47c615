/**
 * The pass to a room: a role and its token, as the code that was scanned carries them in the address'
 * fragment, which no browser sends. The window keeps them for a reload and takes them out of its address.
 */

/** Who leads the talk, and who looks on. */
export type Role = 'lead' | 'follow';

export interface Pass {
  role: Role;
  /** 128 random bits, in 22 letters of base64url. */
  token: string;
}

/** The pass that a fragment carries, as "#lead=…"; nothing where it carries none. */
export function passIn(fragment: string): Pass | undefined {
  const [, role, token] = /^#?(lead|follow)=([\w-]{22})$/.exec(fragment) ?? [];
  return token && (role === 'lead' || role === 'follow') ? { role, token } : undefined;
}

/** The fragment that carries a pass. */
export function fragmentOf({ role, token }: Pass): string {
  return `#${role}=${token}`;
}
