/** Presents the built deck from this machine: the stage here, and on the network a clicker and followers. */
import { spawn } from 'node:child_process';
import { renderUnicodeCompact } from 'uqr';
import { createTokens } from '../room-server/auth.ts';
import { type OpenReport, restartRoomOnExit } from '../room-server/restart-on-exit.ts';
import { fragmentOf } from '../sync/identity.ts';
import { defineCommand } from './command.ts';
import { makeAnswers } from './notes.ts';
import { buildIfStale } from './serve.ts';

/** The port to use if it is free: always the same, so that a firewall asks once. */
const usualPort = 4700;

/** Opens an address in the browser that this machine's user has chosen; does nothing where the system cannot. */
function openInBrowser(address: string): void {
  const commands: Record<string, [string, ...string[]]> = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

/** What the terminal shows when the room is open. */
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

export const main = defineCommand({
  name: 'present',
  summary: 'Presents the built deck from this machine and opens the stage in the browser.',
  options: {
    lan: {
      type: 'boolean',
      default: false,
      about: `lets others on the network in, each by a code to scan: a phone as clicker, and listeners who follow
         on their own screens`,
    },
  },
  needsWrittenStory: true,
  async run({ lan: isOnLan }) {
    if (await buildIfStale()) console.log('Built the site.');
    const tokens = createTokens();
    const spec = { folder: 'dist', tokens, isOnLan, answers: await makeAnswers() };
    const stopped = new Promise((stop) => {
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
    const open = (port: number) =>
      restartRoomOnExit({ ...spec, port }, (message) => console.error(message));
    // Another talk may use the usual port.
    const room = await open(usualPort).catch(() => open(0));
    const fragment = fragmentOf({ role: 'lead', token: tokens.lead });
    const stage = `http://127.0.0.1:${room.port}/${fragment}`;
    console.log(describeRoom(room, stage, isOnLan));
    openInBrowser(stage);
    await stopped;
    await room.close();
  },
});
