/** What every program shares: how a fault is told, and which exit code it gives. */
import { Complaint } from './complaint.ts';

/** Exit codes: done, a fault of the work, wrong usage. */
export const exitCodes = { done: 0, fault: 1, usage: 2 } as const;

/** A fault in how a program was called. */
export class WrongUsage extends Complaint {}

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof WrongUsage ||
    (error instanceof Error &&
      'code' in error &&
      typeof error.code === 'string' &&
      error.code.startsWith('ERR_PARSE_ARGS'))
  );
}

/** Runs a program's work and turns what it throws into one sentence and an exit code. */
export function complainOn(
  work: (args: string[]) => Promise<void>,
): (args: string[]) => Promise<number> {
  return async (args) => {
    try {
      await work(args);
      return exitCodes.done;
    } catch (error) {
      if (isUsageError(error)) {
        // Node's own advice on options, after its first sentence, is about other programs than these.
        const told = error instanceof WrongUsage ? error.message : error.message.split(/\. |\n/)[0];
        console.error(`${told?.replace(/\.?$/, '.')} --help tells the options.`);
        return exitCodes.usage;
      }
      console.error(error instanceof Error ? error.message : String(error));
      return exitCodes.fault;
    }
  };
}
