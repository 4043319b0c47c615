/** Serves a room until the program that has started it, `npm run present`, ends. */
import * as v from 'valibot';
import { defineCommand, UsageError, UserError } from '../cli/command.ts';
import { openRoom, roomSpecSchema } from './room.ts';

export const main = defineCommand({
  name: 'present',
  summary: 'Serves a room; "npm run present" starts it.',
  options: {},
  async run() {
    if (!process.send) throw new UsageError('"npm run present" starts this program.');
    const send = process.send.bind(process);
    // Ctrl C reaches all processes of a terminal: this one ends with its parent.
    process.on('SIGINT', () => {});
    const disconnected = new Promise((resolve) => process.once('disconnect', resolve));
    const message = await new Promise((resolve) => process.once('message', resolve));
    try {
      const room = await openRoom(v.parse(roomSpecSchema, message));
      send({ kind: 'open', port: room.port, codes: room.codes() });
      await disconnected;
      await room.close();
    } catch (error) {
      send({ kind: 'error', words: error instanceof UserError ? error.message : String(error) });
      process.disconnect();
    }
  },
});
