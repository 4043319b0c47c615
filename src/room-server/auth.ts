/**
 * The polite page: all that is shown to who has no pass, or a wrong one. Its script takes the pass out of
 * the fragment, which browsers send to nobody, and shows it at the door; with the right one the deck comes.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from '../sync/token.ts';

const page = `<!doctype html>
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
const carried = /^#(?:lead|follow)=([\\w-]{22})$/.exec(location.hash)?.[1];
const stored = () => { try { return /=([\\w-]{22})$/.exec(sessionStorage.getItem('deck-pass') ?? '')?.[1]; } catch { return undefined; } };
const token = carried ?? stored();
if (token && !navigator.cookieEnabled) {
  words.textContent = 'This browser takes no cookies, and needs one to be let in.';
} else if (token) {
  const answer = await fetch('/enter', { method: 'POST', headers: { 'x-pass': token } }).catch(() => undefined);
  if (answer?.ok) location.reload();
  else if (answer) words.textContent = 'This code is not, or no longer, that of the talk. Scan the one that the speaker shows now.';
  else words.textContent = 'The talk cannot be reached just now. Load this page again in a moment.';
}
window.addEventListener('hashchange', () => location.reload());
`;

/** The entrance's files by their paths; the page itself is sent for whatever else is asked. */
export const auth = {
  page,
  files: new Map([
    ['/entrance.css', { type: 'text/css; charset=utf-8', text: style }],
    ['/entrance.js', { type: 'text/javascript; charset=utf-8', text: script }],
  ]),
} as const;

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
