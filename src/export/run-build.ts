/** Runs Vite's build and tells its faults and warnings in sentences. */
import { stripVTControlCharacters } from 'node:util';
import { build, createLogger, type InlineConfig } from 'vite';
import { Complaint } from './complaint.ts';

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

/** Builds. Throws a Complaint with the message of each fault, and writes nothing then. */
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
    throw new Complaint(messages.join('\n'));
  }
}
