/** Serves the room of a talk for as long as the program that has started it, `npm run present`, runs. */
import * as v from 'valibot';
import { defineCommand, UsageError, UserError } from '../cli/command.ts';
import { openRoom } from './room.ts';

const specSchema = v.strictObject({
  folder: v.string(),
  tokens: v.strictObject({ lead: v.string(), follow: v.string() }),
  isOnLan: v.boolean(),
  answers: v.optional(v.string()),
  port: v.number(),
});

export const main = defineCommand({
  name: 'present',
  summary: 'Serves a room; "npm run present" starts it.',
  options: {},
  async run() {
    if (!process.send) throw new UsageError('"npm run present" starts this program.');
    const tell = process.send.bind(process);
    // Ctrl C reaches all processes of a terminal: this one ends with the one that started it.
    process.on('SIGINT', () => {});
    const left = new Promise((disconnected) => process.once('disconnect', disconnected));
    const message = await new Promise((told) => process.once('message', told));
    try {
      const room = await openRoom(v.parse(specSchema, message));
      tell({ kind: 'open', port: room.port, codes: room.codes() });
      await left;
      await room.close();
    } catch (error) {
      tell({ kind: 'fault', words: error instanceof UserError ? error.message : String(error) });
      process.disconnect();
    }
  },
});
