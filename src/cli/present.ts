/** Presents the built deck from this machine: the stage here, and on the network a clicker and followers. */
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { createTokens } from '../room-server/auth.ts';
import { openInBrowser } from '../room-server/open-in-browser.ts';
import { type OpenReport, restartRoomOnExit } from '../room-server/restart-on-exit.ts';
import { fragmentOf } from '../sync/token.ts';
import { complainOn, drafts, refuseUnwritten } from './command.ts';
import { makeAnswers } from './notes.ts';
import { buildIfStale } from './serve.ts';

const help = `Presents the built deck from this machine and opens the stage in the browser.

  npm run present -- [--lan] [--drafts]

  --lan  lets others on the network in: a phone as clicker, and listeners who follow on their own screens.
         Each has a code to scan; without it nobody gets in.
${drafts.help}
`;

/** The port that is taken if it is free: the same each time, so that a firewall is asked once. */
const usualPort = 4700;

/** What is told in the terminal when the room is open. */
export function describeRoom({ codes }: OpenReport, stage: string, isOnLan: boolean): string {
  const lines = [`The stage: ${stage}`];
  if (!isOnLan) lines.push('Only this machine is let in; with --lan a phone becomes the clicker.');
  else if (codes.hosts.length === 0)
    lines.push('This machine is on no network, so no phone can reach it.');
  else {
    const code = (address: string) => renderUnicodeCompact(address, { border: 2 });
    lines.push(
      `\nYour phone, to lead the talk. Whoever scans this leads it:\n\n${code(codes.lead)}\n${codes.lead}`,
      `\nListeners, to follow on their own screens:\n\n${code(codes.follow)}\n${codes.follow}`,
    );
    const [, ...others] = codes.hosts.map(({ name, address }) => `${address} (${name})`);
    if (others.length > 0)
      lines.push(
        `\nIf a phone does not find it: the speaker's view (S) has codes for other networks of this machine: ${others.join(', ')}.`,
      );
  }
  return [...lines, '\nCtrl C ends it.'].join('\n');
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      ...drafts.option,
      lan: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  await refuseUnwritten(values.drafts);
  if (await buildIfStale()) console.log('Built the site.');
  const spec = {
    folder: 'dist',
    tokens: createTokens(),
    isOnLan: values.lan,
    answers: await makeAnswers(),
  };
  const stopped = new Promise((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  const open = (port: number) =>
    restartRoomOnExit({ ...spec, port }, (words) => console.error(words));
  // Another talk may have the usual port: then any that is free.
  const room = await open(usualPort).catch(() => open(0));
  const pass = fragmentOf({ role: 'lead', token: spec.tokens.lead });
  const stage = `http://127.0.0.1:${room.port}/${pass}`;
  console.log(describeRoom(room, stage, values.lan));
  openInBrowser(stage);
  await stopped;
  await room.close();
});
