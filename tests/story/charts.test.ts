import { describe, expect, test } from 'vitest';
import type { ChartContent } from '../../src/charts/chart.ts';
import { dataOf } from '../../src/charts/scene/spec.ts';
import { configOf, sceneOfStep } from '../support/specs.ts';
import { browserStory, browserStoryOf, slides, story } from '../support/story.ts';
import { theme } from '../support/theme.ts';

/** Each with no more of the data than it asks for itself. */
const charts = slides.flatMap(({ id, content }): { id: string; content: ChartContent }[] =>
  content.layout === 'text'
    ? []
    : [{ id, content: content.chart.content(browserStoryOf([content.chart])) }],
);

test('the browser has every source that a chart cites, and no words that none of them writes', () => {
  for (const { content } of slides) {
    if (content.layout === 'text') continue;
    const own = browserStoryOf([content.chart]);
    for (const { of } of content.chart.content(own).rows) {
      for (const id of of.sources) {
        expect(own.source(id).url).toMatch(/^http/);
        expect(browserStory.source(id)).toEqual(own.source(id));
      }
    }
  }
  expect(() => browserStory.quotation('hoffmann-uncomfortable')).toThrow(
    'the data file has no quotation',
  );
});

test('a chart tells the same of the data in a browser as of the whole file', () => {
  for (const { id, content } of charts) {
    const slide = slides.find((each) => each.id === id);
    if (slide?.content.layout === 'text') continue;
    const whole = slide?.content.chart.content(story);
    expect(content.rows).toEqual(whole?.rows);
    expect(content.steps.map(({ sentence }) => sentence)).toEqual(
      whole?.steps.map(({ sentence }) => sentence),
    );
  }
});

/** What a mark says by its height, or by its length where it begins at another's end. */
function extentOf(drawn: unknown): unknown {
  if (typeof drawn !== 'object' || drawn === null) return drawn;
  if ('x' in drawn && Array.isArray(drawn.x)) return drawn.x[1] - drawn.x[0];
  return 'y' in drawn ? drawn.y : drawn;
}

/** What a mark of a drawing stands for, which is not drawn itself. */
const scales = ['people-per-window', 'companies-per-building'];

describe.each(charts)('the chart of $id', ({ content }) => {
  const scenes = content.steps.flatMap((step) => sceneOfStep(step) ?? []);
  const configs = content.steps.flatMap((step) =>
    sceneOfStep(step) ? [] : [configOf(step, theme)],
  );

  test('has steps with names of their own that say what is seen, and no number', () => {
    const names = content.steps.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('keeps its data sets, their lengths and their axes through all steps', () => {
    const shape = ({ type, data, options }: (typeof configs)[number]) => ({
      type,
      lengths: data.datasets.map((set) => set.data.length),
      labels: data.labels,
      axes: Object.entries(options?.scales ?? {}).map(([name, axis]) => [
        name,
        axis?.min,
        axis?.max,
      ]),
      annotations: Object.keys(options?.plugins?.annotations?.of ?? {}),
    });
    for (const config of configs) {
      expect(shape(config)).toEqual(shape(configs[0] as (typeof configs)[number]));
    }
  });

  test('draws nothing that is not a number or a gap', () => {
    const text = JSON.stringify([...configs, ...scenes], (_key, value: unknown) =>
      value === Number.POSITIVE_INFINITY ? 'Infinity' : value,
    );
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(JSON.stringify(scenes)).not.toContain('null');
  });

  test('says in a sentence what each step shows, and no two steps the same', () => {
    const sentences = content.steps.map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.]$/);
      expect(sentence).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  test('says how the derived values it draws are told from others', () => {
    // The scale of a drawing is ours and is no mark.
    const drawn = content.rows.filter(({ of }) => !scales.includes(of.id));
    const hasDerived = drawn.some(({ of }) => of.confidence === 'derived');
    if (scenes.length > 0) {
      const drawnData = scenes.flatMap(({ slide }) => slide.items.flatMap(dataOf));
      const isOurs = drawnData.some(({ confidence }) => confidence === 'derived');
      if (isOurs) expect(JSON.stringify(scenes)).toContain('"isEstimate":true');
    } else if (hasDerived) expect(content.derivedAs).toMatch(/^(Hollow|Outlined|Heights)/);
    else expect([undefined, 'Hollow']).toContain(content.derivedAs);
  });

  test('has a row of data for all it draws, each with a source', () => {
    expect(content.rows.length).toBeGreaterThan(0);
    for (const { of } of content.rows) expect(of.sources.length).toBeGreaterThan(0);
  });

  test('draws nothing of the data that is not in its table, and no two items of one name', () => {
    const rows = content.rows.map(({ of }) => of);
    for (const { slide, column } of scenes) {
      for (const { items } of [slide, column]) {
        const ids = items.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        for (const item of items) for (const of of dataOf(item)) expect(rows).toContain(of);
      }
    }
  });

  test('draws each mark from a row of its table, as high as the value there', () => {
    const rows = content.rows.map(({ of }) => of);
    for (const { marks, data } of configs) {
      for (const [index, { what, isShown, at }] of marks?.of.entries() ?? []) {
        expect(rows).toContain(what);
        if (!isShown || !('value' in what)) continue;
        const set = data.datasets[at?.dataset ?? marks?.dataset ?? 0];
        const drawn = set?.data[at?.index ?? index];
        expect(extentOf(drawn), what.id).toBeCloseTo(what.value);
      }
    }
  });
});

test.each(charts)('the columns of $id start at zero', ({ content }) => {
  for (const step of content.steps) {
    if (!('spec' in step) || step.spec.form !== 'columns') continue;
    expect(configOf(step, theme).options?.scales?.y?.min).toBe(0);
  }
});

test.each(charts)('the spec of each step of $id is plain JSON data', ({ content }) => {
  for (const step of content.steps)
    if ('spec' in step) expect(JSON.parse(JSON.stringify(step.spec))).toEqual(step.spec);
});
