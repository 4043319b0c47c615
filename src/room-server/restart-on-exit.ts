/**
 * Keeps a room open for as long as a talk lasts: its server runs as a process of its own, and when it ends
 * by some fault another one takes its place, at the same port and with the same tokens, within a second or so.
 */
import { type ChildProcess, fork } from 'node:child_process';
import * as v from 'valibot';
import { UserError } from '../cli/command.ts';
import { codesSchema } from '../sync/room-protocol.ts';
import type { RoomSpec } from './room.ts';

/** What the server's process tells when its room is open, or why it is not. */
export const reportSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('open'),
    port: v.number(),
    codes: codesSchema,
  }),
  v.strictObject({ kind: v.literal('fault'), words: v.string() }),
]);

type Report = v.InferOutput<typeof reportSchema>;
export type OpenReport = Extract<Report, { kind: 'open' }>;

export interface RestartingRoom extends OpenReport {
  /** The process that serves it now. */
  readonly processId: number | undefined;
  /** Ends the room. */
  close: () => Promise<void>;
}

/** A room that could not be opened again so many times in a row is given up. */
const mostFaults = 10;

/** Between two attempts, in milliseconds. */
const pause = 300;

/** The program of the server, started as every other. */
const program = ['bin/deck.mjs', 'serve-room'] as const;

/**
 * Opens a room and keeps it open. Throws a UserError where it cannot be opened.
 * @param lost called when the server's process has ended and another is started; with a sentence when none is
 */
export async function restartRoomOnExit(
  spec: RoomSpec,
  lost: (words: string) => void,
): Promise<RestartingRoom> {
  let child: ChildProcess | undefined;
  let isClosing = false;
  let faults = 0;

  const start = (port: number) =>
    new Promise<OpenReport>((opened, failed) => {
      const started = fork(program[0], [program[1]]);
      child = started;
      started.on('message', (message) => {
        const report = v.parse(reportSchema, message);
        if (report.kind === 'open') opened(report);
        else failed(new UserError(report.words));
      });
      started.once('exit', () =>
        failed(new UserError('The server of the room has ended. Start it again.')),
      );
      started.send({ ...spec, port });
    });

  const watch = (port: number) => {
    child?.once('exit', () => {
      if (isClosing) return;
      lost('The server of the room has ended; another one is started.');
      again(port);
    });
  };
  const again = (port: number) => {
    if (isClosing) return;
    start(port).then(
      () => {
        faults = 0;
        watch(port);
      },
      (error: Error) => {
        faults += 1;
        if (isClosing) return;
        if (faults < mostFaults) setTimeout(again, pause, port);
        else lost(`The room is given up: ${error.message}`);
      },
    );
  };

  const report = await start(spec.port);
  watch(report.port);
  return {
    ...report,
    get processId() {
      return child?.pid;
    },
    close: () =>
      new Promise((closed) => {
        isClosing = true;
        if (!child || child.exitCode !== null || child.signalCode !== null) return closed();
        child.once('exit', () => closed());
        // It ends by itself when nobody listens to it any more.
        if (child.connected) child.disconnect();
      }),
  };
}
