/** The two tokens of a room: new at each start, 128 random bits each, told to nobody but by their codes. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from '../../session/room/pass.ts';

/** The token of each role. */
export type Tokens = Readonly<Record<Role, string>>;

/** New tokens. */
export function createTokens(): Tokens {
  const token = () => randomBytes(16).toString('base64url');
  return { lead: token(), follow: token() };
}

/** Compares in a time that does not tell how much of the token is right. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The role that a token gives; nothing for any other text. */
export function roleOf(tokens: Tokens, token: string | undefined): Role | undefined {
  if (token === undefined) return undefined;
  if (isSame(tokens.lead, token)) return 'lead';
  return isSame(tokens.follow, token) ? 'follow' : undefined;
}
