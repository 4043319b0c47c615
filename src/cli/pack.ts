/** Packs the talk for the journey: a dated folder with a file for each kind of machine. */
import { importDeck, ownStory } from '../build/story-files.ts';
import { type Html, html, toHtml } from '../deck/html.ts';
import { describeOutput, type FolderPart, talkPath, writeFolderAtomic } from './atomic-write.ts';
import { buildOneFile } from './build.ts';
import { defineCommand } from './command.ts';
import { makeNotes } from './notes.ts';
import { makePdf } from './pdf.ts';
import { makePptx } from './pptx.ts';

/** The files of a packed folder, by what each is for. */
export const packed = {
  start: 'start-here.html',
  deck: 'deck.html',
  pdf: 'deck.pdf',
  pptx: 'deck.pptx',
  handout: 'handout.pdf',
  notes: 'notes.md',
} as const;

/** What a machine has, the file to open there, and how. */
const machines: readonly { has: string; file: string; how: string }[] = [
  {
    has: 'A browser of the last two years: Chrome, Edge, Firefox or Safari',
    file: packed.deck,
    how: 'Copy it from the stick to the machine, open it, press F for the full screen and S for the speaker’s view (allow the window that opens). It asks for no network.',
  },
  {
    has: 'An older browser, or none that opens files',
    file: packed.pdf,
    how: 'Any PDF reader, in full screen: a page a slide, each as its last step shows it.',
  },
  {
    has: 'Only PowerPoint, Keynote or LibreOffice',
    file: packed.pptx,
    how: 'The same slides with charts that can be edited and the notes below them; nothing moves.',
  },
  {
    has: 'A printer',
    file: packed.handout,
    how: 'For the speaker: each slide with its notes and its data.',
  },
  {
    has: 'An editor, for rehearsing',
    file: packed.notes,
    how: 'The notes with cues, times and sources.',
  },
];

const style =
  'body{max-width:46em;margin:3em auto;padding:0 1em;font:1.1em/1.5 system-ui,sans-serif;color:#1d2433;background:#fbf7ee}table{border-collapse:collapse}th,td{padding:.6em 1em .6em 0;text-align:left;vertical-align:top;border-top:1px solid #bbb}a{color:inherit}';

/** The page for a talk that was packed on a day, "2026-05-01". It needs no other file to be read. */
export function renderPackPage(title: string, lang: string, day: string): Html {
  const rows = machines.map(
    ({ has, file, how }) =>
      html`<tr><td>${has}</td><td><a href="${file}">${file}</a></td><td>${how}</td></tr>
`,
  );
  return html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}: what to open</title>
<style>${style}</style>
<h1>${title}</h1>
<p>Packed on ${day}. The files are of one state of the deck; carry the folder as a whole.</p>
<table>
<thead><tr><th scope="col">The machine has</th><th scope="col">Open</th><th scope="col">How</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
<h2>In the hall</h2>
<ul>
<li>A beamer of 4:3, as 1024 × 768, shows the whole slide with bands above and below it.</li>
<li>With the second screen extended, not mirrored, drag the window of the deck to the beamer and keep the speaker’s view.</li>
<li>Step once through the deck and back: then every chart has been drawn once.</li>
<li>The times of your rehearsals are kept by the browser for the place of ${packed.deck}: in another browser, on another machine or in another folder they are not there. “Save times as CSV” in the speaker’s view takes them along.</li>
</ul>
</html>
`;
}

/** The day of a moment where this machine stands, as "2026-05-01". */
function dayOf(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The files; those that need a browser, and fail most easily, come first. */
function partsOf(day: string): FolderPart[] {
  const make: Record<string, FolderPart['make']> = {
    [packed.pdf]: async () => (await makePdf('slides')).bytes,
    [packed.handout]: async () => (await makePdf('notes')).bytes,
    [packed.deck]: buildOneFile,
    [packed.pptx]: async () => (await makePptx(false)).bytes,
    [packed.notes]: makeNotes,
    [packed.start]: async () => {
      const { title, lang } = await importDeck('.', ownStory);
      return toHtml(renderPackPage(title, lang, day));
    },
  };
  return Object.entries(make).map(([name, makeContent]) => ({
    name,
    make: () => {
      console.log(`${name} …`);
      return makeContent();
    },
  }));
}

export const main = defineCommand({
  name: 'pack',
  summary: `Packs the talk for the journey: a folder with the one file, the PDF, the handout, the PowerPoint file, the
notes, and a page that says what to open on which machine. It is complete or not there.`,
  options: {
    out: {
      type: 'string',
      value: 'FOLDER',
      about: 'where to write it; without it talk/ and the day, as talk/2026-05-01',
    },
  },
  needsWrittenStory: true,
  async run(values) {
    const start = performance.now();
    const day = dayOf(new Date());
    const out = values.out ?? (await talkPath(day));
    const parts = partsOf(day);
    const bytes = await writeFolderAtomic(out, parts);
    const what = describeOutput(out, `/: ${parts.length} files`, bytes, start);
    console.log(`${what}. Open ${packed.start} first.`);
  },
});
