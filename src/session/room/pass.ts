/**
 * The pass to a room: a role and its token, as the code that was scanned carries them in the address'
 * fragment, which no browser sends. The window keeps them for a reload and takes them out of its address.
 */
import * as v from 'valibot';

/** Who leads the talk, and who looks on. */
export type Role = 'lead' | 'follow';

export interface Pass {
  role: Role;
  /** 128 random bits, in 22 letters of base64url. */
  token: string;
}

const schema = v.strictObject({
  role: v.picklist(['lead', 'follow']),
  token: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
});

/** The pass that a fragment carries, as "#lead=…"; nothing where it carries none. */
export function passIn(fragment: string): Pass | undefined {
  const [role, token] = fragment.replace(/^#/, '').split('=');
  const result = v.safeParse(schema, { role, token });
  return result.success ? result.output : undefined;
}

/** The fragment that carries a pass. */
export function fragmentOf({ role, token }: Pass): string {
  return `#${role}=${token}`;
}
