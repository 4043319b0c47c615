/** Builds the site, or the one file for the talk. */
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { build, createLogger, type InlineConfig } from 'vite';
import { complainOn, drafts, refuseUnwritten, UserError } from './command.ts';

/** The faults that ended a build: Vite's own error names them one below the other, each with its stack. */
function faultsOf(error: unknown): unknown[] {
  if (error instanceof Error && 'errors' in error && Array.isArray(error.errors))
    return error.errors;
  return [error];
}

/** What a build has made: each file's content by its name, and the bytes of all. */
export interface Built {
  files: ReadonlyMap<string, string | Uint8Array>;
  bytes: number;
}

/** Builds. Throws a UserError with the message of each fault, and writes nothing then. */
export async function runBuild(config: InlineConfig): Promise<Built> {
  const logger = createLogger('warn');
  // What ends a build is thrown as well, and told once.
  logger.error = () => {};
  const { warn } = logger;
  // Where colours are on, the builder paints its own name for the plugin as well.
  logger.warn = (message, options) =>
    warn(stripVTControlCharacters(message).replace(/^\[plugin [^\]]*\]\s+/, ''), options);
  try {
    const built = await build({ ...config, logLevel: 'warn', customLogger: logger });
    const files = new Map(
      [built]
        .flat()
        .flatMap((part) => ('output' in part ? part.output : []))
        .map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
    );
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return { files, bytes };
  } catch (error) {
    const messages = faultsOf(error).map((fault) =>
      fault instanceof Error ? fault.message : String(fault),
    );
    throw new UserError(messages.join('\n'));
  }
}

const help = `Builds the site into dist/.

  npm run build
  npm run build:single

  --single  builds talk/deck.html instead, one file that opens from disk
${drafts.help}
`;

const oneFile = { config: 'vite.single.config.ts', name: 'deck.html' };

/** The deck as one page that opens from disk. Throws a UserError with the faults of the story. */
export async function buildOneFile(): Promise<string | Uint8Array> {
  const { files } = await runBuild({ configFile: oneFile.config, build: { write: false } });
  const page = files.get(oneFile.name);
  if (page === undefined) throw new Error(`the build gave no ${oneFile.name}`);
  return page;
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      ...drafts.option,
      single: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  await refuseUnwritten(values.drafts);
  const start = performance.now();
  const configFile = values.single ? oneFile.config : 'vite.config.ts';
  const { files, bytes } = await runBuild({ configFile });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const what = values.single ? `talk/${oneFile.name}` : `dist/: ${files.size} files`;
  console.log(`${what}, ${Math.round(bytes / 1000)} kB, ${seconds} s`);
});
