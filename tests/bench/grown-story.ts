/**
 * Writes a story of any number of slides for the bench: slides and charts copied from `sample/`, each with
 * a series, an event and a source of its own, in words that mean nothing but are as hard to compress as others.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoryPlace } from '../../src/build/story-files.ts';
import type { RawFile } from '../../src/data/schema.ts';

/** Where the samples are, and the stage that they import from. */
const samples = 'tests/bench/sample';
const forms = ['crowd', 'line', 'columns'] as const;
const schemes = ['bright', 'dusk', 'night', 'morning'] as const;
const slidesAnAct = 12;
const years = ['2012', '2014', '2016', '2018', '2020', '2022', '2024'] as const;

/** Whole numbers below `end` that look random and are the same in every run. */
function drawNumbers(): (end: number) => number {
  let state = 1;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/** Takes the place of every "words" in a text. */
function fillWords(draw: (end: number) => number): (text: string) => string {
  const pick = (from: string) => from.charAt(draw(from.length));
  const syllable = () => `${pick('bdfgklmnprstvw')}${pick('aeiou')}`;
  const vocabulary = Array.from({ length: 2000 }, () =>
    Array.from({ length: 1 + draw(4) }, syllable).join(''),
  );
  return (text) =>
    text.replace(/\b[Ww]ords\b/g, (place) => {
      const word = vocabulary[draw(vocabulary.length)] ?? '';
      return place === 'Words' ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
    });
}

function dataOf(
  ids: readonly string[],
  draw: (end: number) => number,
  fill: (text: string) => string,
): RawFile {
  return {
    units: [{ id: 'things', name: 'things', one: 'thing' }],
    sources: ids.map((id) => ({
      id,
      publisher: fill('Words Words'),
      title: fill('Words words words words words'),
      date: '2025-02',
      url: `https://example.org/${id}`,
    })),
    series: ids.map((id) => ({
      id,
      title: fill('Words words words'),
      unit: 'things',
      points: years.map((date) => ({
        date,
        about: 'exact',
        sources: [id],
        ...(date === '2016'
          ? {
              confidence: 'derived',
              derivation: fill(`([${id} 2014] + [${id} 2018]) ÷ 2; words words words words words`),
            }
          : { confidence: 'high', value: 5 + draw(85) }),
      })),
    })),
    figures: [],
    events: ids.map((id) => ({
      id,
      date: '2021-11-27',
      what: fill('Words words words words words.'),
      short: fill('Words words'),
      sources: [id],
      confidence: 'high',
    })),
    people: [],
    quotations: [],
  };
}

function indexOf(ids: readonly string[]): string {
  const imports = [...ids, 'method'].map((id) => `import { ${id} } from './${id}.ts';`);
  const acts: string[] = [];
  for (let first = 0; first < ids.length; first += slidesAnAct) {
    const number = first / slidesAnAct;
    const slides = ids.slice(first, first + slidesAnAct);
    if (first + slidesAnAct >= ids.length) slides.push('method');
    acts.push(
      `{ id: 'act${number}', name: 'Act ${number}', scheme: '${schemes[number % schemes.length]}', slides: [${slides.join(', ')}] }`,
    );
  }
  return `${imports.join('\n')}
import { defineDeck } from '../../../src/deck/slide.ts';
export const deck = defineDeck({ title: 'Grown', description: 'Grown', lang: 'en', author: 'Grown', acts: [${acts.join(', ')}] });
`;
}

/**
 * Writes a story of `count` slides, all with a chart but the last.
 * @param folder two folders below the root, as "reports/grown"
 */
export async function growStory(folder: string, count: number): Promise<StoryPlace> {
  const place = { slides: `${folder}/slides`, data: `${folder}/story.json` };
  const draw = drawNumbers();
  const fill = fillWords(draw);
  const ids = Array.from({ length: count - 1 }, (_, index) => `slide${index + 1}`);
  const copy = async (sample: string, id: string, file: string, form = '') => {
    const text = await readFile(join(samples, sample), 'utf8');
    const own = text.replaceAll(`./${form}.chart.ts`, `./${id}.chart.ts`).replaceAll('sample', id);
    await writeFile(join(place.slides, file), fill(own));
  };
  await mkdir(place.slides, { recursive: true });
  for (const [index, id] of ids.entries()) {
    await copy('slide.ts', id, `${id}.ts`, 'line');
    await copy(`${forms[index % forms.length]}.chart.ts`, id, `${id}.chart.ts`);
  }
  await copy('method.ts', 'method', 'method.ts');
  await writeFile(join(place.slides, 'index.ts'), indexOf(ids));
  await writeFile(place.data, JSON.stringify(dataOf(ids, draw, fill)));
  return place;
}
