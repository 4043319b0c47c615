/** What every program shares: how a fault is told, and which exit code it gives. */
import { findUnwritten, ownStory } from '../build/story-files.ts';

/** A fault that is told to whoever ran a program, in one sentence and without a stack. */
export class UserError extends Error {}

/** Exit codes: done, a fault of the work, wrong usage. */
export const exitCodes = { done: 0, fault: 1, usage: 2 } as const;

/** A fault in how a program was called. */
export class UsageError extends UserError {}

/** The option of programs that make something to be shown, and its line in their help. */
export const drafts = {
  option: { drafts: { type: 'boolean', default: false } },
  help: '  --drafts  goes on although words are still to be written; they show as "To write"',
} as const;

/** Throws a UserError with every place where words are still to be written, unless drafts are asked for. */
export async function refuseUnwritten(isDraft: boolean): Promise<void> {
  const unwritten = isDraft ? [] : await findUnwritten('.', ownStory);
  if (unwritten.length === 0) return;
  throw new UserError(
    `${unwritten.join('\n')}\nWrite these words, or add -- --drafts to go on without them.`,
  );
}

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
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
        const told = error instanceof UsageError ? error.message : error.message.split(/\. |\n/)[0];
        console.error(`${told?.replace(/\.?$/, '.')} --help tells the options.`);
        return exitCodes.usage;
      }
      console.error(error instanceof Error ? error.message : String(error));
      return exitCodes.fault;
    }
  };
}

/** Works, and does `drop` after it, whatever happens; by Ctrl C the program ends with it, saying so. */
export async function withCleanup<Result>(
  work: () => Promise<Result>,
  drop: () => Promise<void>,
): Promise<Result> {
  const stop = () => {
    console.error('Stopped; nothing was written.');
    void drop().then(() => process.exit(1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await drop();
  }
}
