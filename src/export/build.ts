/** Builds the site, or the one file for the talk. */
import { parseArgs } from 'node:util';
import { complainOn } from './program.ts';
import { runBuild } from './run-build.ts';

const help = `Builds the site into dist/.

  npm run build
  npm run build:single

  --single  builds talk/deck.html instead, one file that opens from disk
`;

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      single: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const start = performance.now();
  const configFile = values.single ? 'vite.single.config.ts' : 'vite.config.ts';
  const { files, bytes } = await runBuild({ configFile });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const what = values.single ? 'talk/deck.html' : `dist/: ${files} files`;
  console.log(`${what}, ${Math.round(bytes / 1000)} kB, ${seconds} s`);
});
