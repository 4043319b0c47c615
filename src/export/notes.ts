/** Prints the speaker's notes as Markdown, with times, cues and sources, to rehearse from. */
import { parseArgs } from 'node:util';
import { withDeck } from './open.ts';
import { complainOn } from './program.ts';
import { buildIfStale } from './serve.ts';

const help = `Prints the speaker's notes as Markdown.

  npm run -s notes > notes.md
`;

/** What is said on one slide. */
export interface SpokenSlide {
  title: string;
  act: string;
  seconds: number;
  /** In order; a cue is the name of the step it belongs to. */
  notes: readonly { cue: string; words: string }[];
  sources: readonly { name: string; url: string }[];
}

function formatTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Characters that Markdown would read as its own. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** The notes of a talk as Markdown: an act a chapter, a slide a section with its time in the talk. */
export function renderNotes(title: string, slides: readonly SpokenSlide[]): string {
  const total = slides.reduce((sum, { seconds }) => sum + seconds, 0);
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    `${slides.length} slides, ${formatTime(total)}.`,
  ];
  let begin = 0;
  let act = '';
  slides.forEach((slide, index) => {
    if (slide.act !== act) {
      act = slide.act;
      lines.push('', `## ${escapeMarkdown(act)}`);
    }
    lines.push(
      '',
      `### ${index + 1}. ${escapeMarkdown(slide.title)}`,
      '',
      `At ${formatTime(begin)}, for ${formatTime(slide.seconds)}.`,
    );
    for (const { cue, words } of slide.notes) {
      lines.push('', `${cue && `**[${cue}]** `}${escapeMarkdown(words)}`);
    }
    if (slide.sources.length > 0) {
      const links = slide.sources.map(({ name, url }) => `[${escapeMarkdown(name)}](<${url}>)`);
      lines.push('', `Sources: ${links.join(', ')}.`);
    }
    begin += slide.seconds;
  });
  return `${lines.join('\n')}\n`;
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(help);
    return;
  }
  await buildIfStale();
  await withDeck(async (browser, address) => {
    // The page as it was rendered says all that is needed: no script has to run.
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address);
    const slides = await page.locator('section.slide').evaluateAll((sections): SpokenSlide[] =>
      sections.map((section) => ({
        title: section.getAttribute('data-title') ?? '',
        act: section.querySelector('.kicker b')?.textContent ?? '',
        seconds: Number(section.getAttribute('data-seconds')),
        notes: [...section.querySelectorAll<HTMLElement>('aside.notes p')].map((paragraph) => {
          const cue = paragraph.dataset.cue ?? '';
          const words = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
          return { cue, words: cue ? words.slice(cue.length).trim() : words };
        }),
        sources: [...section.querySelectorAll<HTMLAnchorElement>('.source a[href^="http"]')].map(
          (link) => ({ name: link.textContent ?? '', url: link.href }),
        ),
      })),
    );
    process.stdout.write(renderNotes(await page.title(), slides));
  });
});
