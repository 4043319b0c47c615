/**
 * Keeps a room open for as long as a talk lasts: its server is a process of its own, and when that ends another one
 * takes over within a second or so, at the same port and with the same tokens.
 */
import { type ChildProcess, fork } from 'node:child_process';
import * as v from 'valibot';
import { UserError } from '../cli/command.ts';
import { codesSchema } from '../sync/protocol.ts';
import type { RoomSpec } from './room.ts';

const reportSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('open'), port: v.number(), codes: codesSchema }),
  v.strictObject({ kind: v.literal('error'), words: v.string() }),
]);

/** What the server's process reports once its room is open. */
export type OpenReport = Extract<v.InferOutput<typeof reportSchema>, { kind: 'open' }>;

export interface RestartingRoom extends OpenReport {
  /** The process that serves it now. */
  readonly processId: number | undefined;
  close: () => Promise<void>;
}

/** After so many failed attempts in a row the room is given up. */
const maxAttempts = 10;

/** Pause between two attempts, in milliseconds. */
const pause = 300;

/**
 * Opens a room and keeps it open. Throws a UserError where it cannot be opened.
 * @param onExit called with a sentence when the server has ended, and when it is given up
 */
export async function restartRoomOnExit(
  spec: RoomSpec,
  onExit: (words: string) => void,
): Promise<RestartingRoom> {
  let child: ChildProcess | undefined;
  let isClosing = false;

  const start = (port: number) =>
    new Promise<OpenReport>((resolve, reject) => {
      child = fork('bin/deck.mjs', ['serve-room']);
      child.on('message', (message) => {
        const report = v.parse(reportSchema, message);
        if (report.kind === 'open') resolve(report);
        else reject(new UserError(report.words));
      });
      child.once('exit', () =>
        reject(new UserError('The server of the room has ended. Start it again.')),
      );
      child.send({ ...spec, port });
    });
  const restart = async (port: number, attempt: number) => {
    if (isClosing) return;
    try {
      await start(port);
      watch(port);
    } catch (error) {
      if (isClosing) return;
      if (attempt < maxAttempts) setTimeout(restart, pause, port, attempt + 1);
      else onExit(`The room is given up: ${error instanceof Error ? error.message : error}`);
    }
  };
  const watch = (port: number) => {
    child?.once('exit', () => {
      if (isClosing) return;
      onExit('The server of the room has ended; another one is started.');
      void restart(port, 1);
    });
  };

  const report = await start(spec.port);
  watch(report.port);
  return {
    ...report,
    get processId() {
      return child?.pid;
    },
    close: () =>
      new Promise((resolve) => {
        isClosing = true;
        if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        // It ends by itself once its parent is disconnected.
        if (child.connected) child.disconnect();
      }),
  };
}
