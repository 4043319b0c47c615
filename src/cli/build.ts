/** Builds the site, or the one file for the talk. */
import { stripVTControlCharacters } from 'node:util';
import { build, createLogger, type InlineConfig } from 'vite';
import { describeOutput } from './atomic-write.ts';
import { defineCommand, UserError } from './command.ts';

/** What a build has made: each file's content by its name, and the bytes of all. */
export interface Built {
  files: ReadonlyMap<string, string | Uint8Array>;
  bytes: number;
}

/** Builds. Throws a UserError with the message of each error, and writes nothing then. */
export async function runBuild(config: InlineConfig): Promise<Built> {
  const logger = createLogger('warn');
  // An error that ends a build is thrown too.
  logger.error = () => {};
  const { warn } = logger;
  logger.warn = (message, options) =>
    warn(stripVTControlCharacters(message).replace(/^\[plugin [^\]]*\]\s+/, ''), options);
  try {
    const built = await build({ ...config, logLevel: 'warn', customLogger: logger });
    const output = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
    const files = new Map(
      output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
    );
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return { files, bytes };
  } catch (error) {
    // Vite's own error repeats the messages of several, each with its stack.
    const errors: unknown[] =
      error instanceof Error && 'errors' in error && Array.isArray(error.errors)
        ? error.errors
        : [error];
    const messages = errors.map((each) => (each instanceof Error ? each.message : String(each)));
    throw new UserError(messages.join('\n'));
  }
}

const oneFile = { config: 'vite.single.config.ts', name: 'deck.html' };

/** The deck as one page that opens from disk. Throws a UserError with the faults of the story. */
export async function buildOneFile(): Promise<string | Uint8Array> {
  const { files } = await runBuild({ configFile: oneFile.config, build: { write: false } });
  const page = files.get(oneFile.name);
  if (page === undefined) throw new Error(`the build gave no ${oneFile.name}`);
  return page;
}

export const main = defineCommand({
  name: 'build',
  summary: 'Builds the site into dist/.',
  usage: ['npm run build', 'npm run build:single'],
  options: {
    single: {
      type: 'boolean',
      about: 'builds talk/deck.html instead, one file that opens from disk',
    },
  },
  needsWrittenStory: true,
  async run({ single }) {
    const start = performance.now();
    const configFile = single ? oneFile.config : 'vite.config.ts';
    const { files, bytes } = await runBuild({ configFile });
    const [out, what] = single ? [`talk/${oneFile.name}`, ''] : ['dist', `: ${files.size} files`];
    console.log(describeOutput(out, what, bytes, start));
  },
});
