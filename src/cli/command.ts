/** Defines commands: their arguments, help, error messages and exit codes. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { findUnwritten, ownStory } from '../build/story-files.ts';

/** An error that the user can act on: printed as its message, without a stack. */
export class UserError extends Error {}

/** An error in how a command was called. */
export class UsageError extends UserError {}

const exitCodes = { done: 0, error: 1, usage: 2 } as const;

/** An option as Node's `parseArgs` reads it, with its line in the help. */
type Option = NonNullable<ParseArgsConfig['options']>[string] & {
  about: string;
  /** What stands for its value in the help, "FILE"; flags have none. */
  value?: string;
};
type Options = Readonly<Record<string, Option>>;

const commonOptions = {
  help: { type: 'boolean', default: false },
  drafts: { type: 'boolean', default: false },
} as const;

const draftsOption: Options = {
  drafts: {
    type: 'boolean',
    about: 'continues although words are still to be written; they show as "To write"',
  },
};

function parse<const O extends Options>(args: string[], options: O, allowPositionals: boolean) {
  return parseArgs({ args, options: { ...options, ...commonOptions }, allowPositionals });
}

/** A command of the deck, as package.json runs it. */
interface Command<O extends Options> {
  name: string;
  /** What it does, in a sentence. */
  summary: string;
  options: O;
  /** Lines of usage, where the list of its options does not explain it. */
  usage?: readonly string[];
  /** Whether it takes arguments that are no options. */
  hasPositionals?: boolean;
  /** Whether it refuses to run while words are still to be written, unless `--drafts` is given. */
  needsWrittenStory?: boolean;
  run: (
    values: ReturnType<typeof parse<O>>['values'],
    positionals: string[],
  ) => void | Promise<void>;
}

function renderHelp({ name, summary, usage, options }: Omit<Command<Options>, 'run'>): string {
  const rows = Object.entries(options).map(([option, { value, about }]) => ({
    call: `--${option}${value ? ` ${value}` : ''}`,
    about,
  }));
  const width = Math.max(0, ...rows.map(({ call }) => call.length));
  const calls = rows.map(({ call }) => ` [${call}]`).join('');
  return [
    summary,
    '',
    ...(usage ?? [`npm run ${name}${calls && ` --${calls}`}`]).map((line) => `  ${line}`),
    '',
    ...rows.map(({ call, about }) => `  ${call.padEnd(width)}  ${about}`),
  ].join('\n');
}

/** Throws a UserError with every place where words are still to be written. */
async function refuseUnwritten(): Promise<void> {
  const unwritten = await findUnwritten('.', ownStory);
  if (unwritten.length > 0)
    throw new UserError(
      `${unwritten.join('\n')}\nWrite these words, or add -- --drafts to go on without them.`,
    );
}

/** Prints an error in one sentence and returns its exit code. */
function report(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  const isUnparsed =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isUnparsed && !(error instanceof UsageError)) {
    console.error(message);
    return exitCodes.error;
  }
  // After its first sentence Node gives advice that does not apply to these commands.
  const sentence = isUnparsed ? (message.split(/\. |\n/)[0] ?? '') : message;
  console.error(`${sentence.replace(/\.?$/, '.')} --help tells the options.`);
  return exitCodes.usage;
}

/** Returns a function that runs the command with its arguments and resolves to the exit code. */
export function defineCommand<const O extends Options>(
  command: Command<O>,
): (args: string[]) => Promise<number> {
  const { options, hasPositionals = false, needsWrittenStory = false, run } = command;
  return async (args) => {
    try {
      const { values, positionals } = parse(args, options, hasPositionals);
      const { help, drafts }: { help?: unknown; drafts?: unknown } = values;
      if (drafts && !needsWrittenStory) throw new UsageError("Unknown option '--drafts'");
      if (help) {
        const listed = needsWrittenStory ? { ...options, ...draftsOption } : options;
        console.log(renderHelp({ ...command, options: listed }));
        return exitCodes.done;
      }
      if (needsWrittenStory && !drafts) await refuseUnwritten();
      await run(values, positionals);
      return exitCodes.done;
    } catch (error) {
      return report(error);
    }
  };
}

/** Works, then cleans up, whatever happens. Ctrl C ends the process after the clean-up. */
export async function withCleanup<Result>(
  work: () => Promise<Result>,
  cleanUp: () => Promise<void>,
): Promise<Result> {
  const stop = () => {
    console.error('Stopped; nothing was written.');
    void cleanUp().then(() => process.exit(1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await cleanUp();
  }
}
