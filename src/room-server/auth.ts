/** Tokens of a room, and the page for visitors without one: its script sends the token of a scanned code to /enter. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from '../sync/identity.ts';

/** The page for visitors without a token. */
export const entrancePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>The room of a talk</title>
<link rel="stylesheet" href="/entrance.css">
<script type="module" src="/entrance.js"></script>
</head>
<body>
<main>
<h1>A talk is given here</h1>
<p id="words">Scan the code that the speaker shows, and its slides come to this screen.</p>
</main>
</body>
</html>
`;

const style = `:root { color-scheme: light dark; }
body { display: grid; min-height: 100vh; margin: 0; place-items: center; font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 26rem; padding: 1.5rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; }
`;

const script = `const words = document.getElementById('words');
const scanned = /^#(?:lead|follow)=([\\w-]{22})$/.exec(location.hash)?.[1];
const stored = () => { try { return /=([\\w-]{22})$/.exec(sessionStorage.getItem('deck-token') ?? '')?.[1]; } catch { return undefined; } };
const token = scanned ?? stored();
if (token && !navigator.cookieEnabled) {
  words.textContent = 'This browser takes no cookies, and needs one to be let in.';
} else if (token) {
  const response = await fetch('/enter', { method: 'POST', headers: { 'x-token': token } }).catch(() => undefined);
  if (response?.ok) location.reload();
  else if (response) words.textContent = 'This code is not, or no longer, that of the talk. Scan the one that the speaker shows now.';
  else words.textContent = 'The talk cannot be reached just now. Load this page again in a moment.';
}
window.addEventListener('hashchange', () => location.reload());
`;

/** Its files by path. */
export const entranceFiles: ReadonlyMap<string, { type: string; bytes: string }> = new Map([
  ['/entrance.css', { type: 'text/css; charset=utf-8', bytes: style }],
  ['/entrance.js', { type: 'text/javascript; charset=utf-8', bytes: script }],
]);

/** The token of each role. */
export type Tokens = Readonly<Record<Role, string>>;

/** Creates random tokens of 128 bits. */
export function createTokens(): Tokens {
  const token = () => randomBytes(16).toString('base64url');
  return { lead: token(), follow: token() };
}

/** Compares in constant time, which leaks nothing about how much of the token is right. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Returns the role of a token; undefined for any other text. */
export function roleOf(tokens: Tokens, token: string | undefined): Role | undefined {
  if (token === undefined) return undefined;
  if (isSame(tokens.lead, token)) return 'lead';
  return isSame(tokens.follow, token) ? 'follow' : undefined;
}
