/** Packs the talk for the journey: a dated folder with a file for each kind of machine. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importDeck, ownStory } from '../slide/talk.ts';
import { buildOneFile } from './build.ts';
import { makeNotes } from './notes.ts';
import { packed, renderPackPage } from './pack-page.ts';
import { makePdf } from './pdf.ts';
import { makePptx } from './pptx.ts';
import { complainOn, drafts, refuseUnwritten } from './program.ts';
import { placeInTalk } from './talk-folder.ts';
import { type FolderPart, writeWholeFolder } from './whole-folder.ts';

const help = `Packs the talk for the journey: a folder with the one file, the PDF, the handout, the PowerPoint file, the
notes, and a page that says what to open on which machine. It is complete or not there.

  npm run pack -- [--out FOLDER] [--drafts]

  --out FOLDER  where to write it; without it talk/ and the day, as talk/2026-05-01
${drafts.help}
`;

/** The day of a moment where this machine stands, as "2026-05-01". */
function dayOf(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The files; what fails most easily, the browser's part, comes first. */
function partsOf(day: string): FolderPart[] {
  return [
    { name: packed.pdf, make: async () => (await makePdf('slides')).bytes },
    { name: packed.handout, make: async () => (await makePdf('notes')).bytes },
    { name: packed.deck, make: buildOneFile },
    { name: packed.pptx, make: async () => (await makePptx(false)).bytes },
    { name: packed.notes, make: makeNotes },
    {
      name: packed.start,
      make: async () => {
        const { title, lang } = await importDeck('.', ownStory);
        return renderPackPage(title, lang, day).toString();
      },
    },
  ];
}

/** The part, saying its name before it is made. */
function telling({ name, make }: FolderPart): FolderPart {
  return {
    name,
    make: () => {
      console.log(`${name} …`);
      return make();
    },
  };
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      ...drafts.option,
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  await refuseUnwritten(values.drafts);
  const start = performance.now();
  const day = dayOf(new Date());
  const out = values.out ?? (await placeInTalk(day));
  const parts = partsOf(day).map(telling);
  const bytes = await writeWholeFolder(out, parts);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${relative('', resolve(out))}/: ${parts.length} files, ${Math.round(bytes / 1024)} kB, ${seconds.toFixed(1)} s. Open ${packed.start} first.`,
  );
});
