/**
 * A plain reveal.js deck to measure beside: reveal.js's own template with Chart.js and the chart plugin of
 * `reveal.js-plugins`, and as many slides, steps, charts and words as our page.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Fetched and not installed: it names npm 6 as its dependency. */
const plugin = 'reveal.js-plugins@4.6.0';

/** A git-ignored folder of the project. */
const folder = 'reports/plain-deck';

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);

const head = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plain</title>
<link rel="stylesheet" href="reset.css"><link rel="stylesheet" href="reveal.css">
<link rel="stylesheet" href="theme.css">
<script src="plugin.js"></script><script src="chart.js"></script></head>
<body><div class="reveal"><div class="slides">`;

/** Starts reveal.js, steps the charts by fragments, and publishes what the bench waits for. */
const foot = `</div></div>
<script src="reveal.js"></script>
<script>
const { dataset } = document.documentElement;
const rest = () => delete dataset.moving;
/** The chart of the slide that is shown; what moves is at rest when it is. */
const move = () => {
  const chart = Reveal.getCurrentSlide().querySelector('canvas')?.chart;
  if (chart) {
    dataset.moving = '';
    // The plugin takes the data away for half a second.
    const onComplete = () => chart.data.datasets.length && rest();
    chart.options.animation = { duration: 800, onComplete };
  }
  return chart;
};
const step = () => {
  const chart = move();
  const by = Reveal.getIndices().f + 3;
  chart?.data.datasets.forEach((set, index) => {
    set.data = set.data.map((_, at) => 20 + ((at + 1) * by * (index + 7)) % 60);
  });
  chart?.update();
};
Reveal.on('fragmentshown', step);
Reveal.on('fragmenthidden', step);
Reveal.on('slidechanged', move);
Reveal.on('ready', () => { dataset.deck = 'ready'; });
Reveal.initialize({ hash: true, plugins: [RevealChart] });
</script></body></html>`;

/** A slide as one of ours: its words, its steps, and a chart that fills it where that has one. */
function slideLike(section: string, index: number): string {
  const steps = section.match(/class="fragment/g)?.length ?? 0;
  const chart = `<div style="height: 560px"><canvas data-chart="${index % 2 ? 'bar' : 'line'}">
Year,2013,2014,2015,2016,2017,2018,2019,2020,2021,2022,2023
First,7,14,20,25,27,45,52,60,70,80,60
Second,4,6,7,8,10,14,22,27,32,25,18
</canvas></div>`;
  return `<section class="slide"><h3>Slide ${index + 1}</h3>
${section.includes('data-chart') ? chart : ''}${'<span class="fragment" data-step></span>'.repeat(steps)}
<aside class="notes">${section.replace(/^[^>]*>/, '').replaceAll(/<[^>]*>/g, ' ')}</aside></section>`;
}

/** Writes the deck beside a built page. Gives its folder. */
export async function writePlainDeck(built = 'dist'): Promise<string> {
  const page = await readFile(join(built, 'index.html'), 'utf8');
  await mkdir(folder, { recursive: true });
  const isWindows = process.platform === 'win32';
  await run('npm', ['pack', plugin], { cwd: folder, shell: isWindows });
  const member = 'package/chart/plugin.js';
  await run('tar', ['-xzf', `${plugin.replace('@', '-')}.tgz`, member], { cwd: folder });
  await rename(join(folder, member), join(folder, 'plugin.js'));
  const parts = {
    'reset.css': resolve('reveal.js/reset.css'),
    'reveal.css': resolve('reveal.js/reveal.css'),
    'theme.css': resolve('reveal.js/theme/simple.css'),
    'reveal.js': resolve('reveal.js'),
    'chart.js': join(dirname(resolve('chart.js')), 'chart.umd.min.js'),
  };
  for (const [name, path] of Object.entries(parts)) await copyFile(path, join(folder, name));
  const slides = page.split('<section').slice(1).map(slideLike);
  await writeFile(join(folder, 'index.html'), [head, ...slides, foot].join('\n'));
  return folder;
}
