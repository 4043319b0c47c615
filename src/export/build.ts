/** Builds the site, or the one file for the talk. */
import { parseArgs } from 'node:util';
import { complainOn, drafts, refuseUnwritten } from './program.ts';
import { runBuild } from './run-build.ts';

const help = `Builds the site into dist/.

  npm run build
  npm run build:single

  --single  builds talk/deck.html instead, one file that opens from disk
${drafts.help}
`;

const oneFile = { config: 'vite.single.config.ts', name: 'deck.html' };

/** The deck as one page that opens from disk. Throws a Complaint with the faults of the story. */
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
