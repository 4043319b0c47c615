import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { deck } from '../../../slides/index.ts';
import { layouts } from '../../../src/pptx/layouts.ts';
import { readLetterWidths } from '../../../src/pptx/measure-text.ts';
import { colorSchemes } from '../../../src/pptx/palette.ts';
import { writePresentation } from '../../../src/pptx/presentation.ts';
import { slides, story } from '../../support/story.ts';

let parts: ReadonlyMap<string, string>;

beforeAll(() => {
  const css = readFileSync('src/style/tokens.css', 'utf8');
  const look = { css, measure: readLetterWidths() };
  const files = unzipSync(writePresentation(deck, story, look).bytes);
  parts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}, 120_000);

const part = (path: string) => parts.get(path) ?? '';
const slideAt = (index: number) => part(`ppt/slides/slide${index + 1}.xml`);
const linksOf = (index: number) => part(`ppt/slides/_rels/slide${index + 1}.xml.rels`);
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

/** The order that Office's schema asks for among the parts of an element: the standard's "sequence" of each. */
const sequences: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 roundedCorners chart spPr txPr externalData userShapes',
  'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  'c:plotArea': 'layout lineChart barChart catAx dateAx valAx spPr',
  'c:lineChart': 'grouping varyColors ser dLbls marker axId',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap axId',
  'c:ser': 'idx order tx spPr marker invertIfNegative dPt dLbls cat val smooth',
  'c:dPt': 'idx invertIfNegative marker bubble3D spPr',
  'c:marker': 'symbol size spPr',
  'c:dLbls':
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst',
  'c:dLbl':
    'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:catAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:dateAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblOffset baseTimeUnit majorUnit majorTimeUnit',
  'c:valAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit',
  'c:scaling': 'logBase orientation max min',
  'p:presentation':
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz defaultTextStyle extLst',
  'p:sldMaster': 'cSld clrMap sldLayoutIdLst transition timing hf txStyles',
  'p:cSld': 'bg spTree',
  'p:sp': 'nvSpPr spPr style txBody',
  'p:spPr': 'xfrm custGeom prstGeom noFill solidFill gradFill ln effectLst',
  'p:txBody': 'bodyPr lstStyle p',
  'a:ln': 'noFill solidFill gradFill prstDash round',
  'a:rPr': 'ln noFill solidFill effectLst latin ea cs hlinkClick',
};

/** The elements of a part whose parts are out of order, each with them. */
function outOfOrder(xml: string): string[] {
  const found: string[] = [];
  const open: { tag: string; children: string[] }[] = [];
  for (const [tag, close, name = '', , empty] of xml.matchAll(
    /<(\/?)([\w]+:[\w]+)((?:"[^"]*"|[^>"])*?)(\/?)>/g,
  )) {
    if (close) {
      const { tag: parent, children } = open.pop() ?? { tag, children: [] };
      const order = sequences[parent]?.split(' ');
      const places = children.map((child) => order?.indexOf(child.split(':')[1] ?? '') ?? 0);
      if (places.some((place, at) => place < (places[at - 1] ?? 0)))
        found.push(`${parent}: ${children.join(' ')}`);
      continue;
    }
    open.at(-1)?.children.push(name);
    if (!empty) open.push({ tag: name, children: [] });
  }
  return found;
}

test('each element of the PowerPoint file has its parts in the order of the schema, and none that it may not have', () => {
  const read = [...parts].filter(([path]) => /^ppt\/[^_]*\.xml$/.test(path));
  // Each slide and its notes; each scheme's master and theme, and the layouts of the master.
  const least = 2 * slides.length + colorSchemes.length * (2 + layouts.length);
  expect(read.length).toBeGreaterThanOrEqual(least);
  for (const [path, xml] of read) expect(outOfOrder(xml), path).toEqual([]);
});

test('each light is a master of the PowerPoint file with a layout for each kind of slide, and a slide stands on its own', () => {
  const ids = [...parts.values()].flatMap((xml) =>
    all(xml, /<p:sld(?:Master|Layout)Id id="(\d+)"/g),
  );
  expect(ids).toHaveLength(colorSchemes.length * (layouts.length + 1));
  expect(new Set(ids).size).toBe(ids.length);
  slides.forEach(({ id, content, place }, index) => {
    const [layout = ''] = all(linksOf(index), /Target="\.\.\/slideLayouts\/([^"]*)"/g);
    expect(part(`ppt/slideLayouts/${layout}`), id).toContain(`<p:cSld name="${content.layout}">`);
    const [master = ''] = all(
      part(`ppt/slideLayouts/_rels/${layout}.rels`),
      /Target="\.\.\/slideMasters\/([^"]*)"/g,
    );
    const [theme = ''] = all(
      part(`ppt/slideMasters/_rels/${master}.rels`),
      /Target="\.\.\/theme\/([^"]*)"/g,
    );
    expect(part(`ppt/theme/${theme}`), id).toMatch(
      new RegExp(`<a:theme [^>]*name="${place.act.scheme}"`),
    );
  });
});

test('a slide of the PowerPoint file is read in the order in which it is seen: act, title, words, figure, source, number', () => {
  const order = ['Act', 'Title', 'Words', 'Voice', 'figure', 'Source', 'Slide number'];
  slides.forEach(({ id, content }, index) => {
    const tree = slideAt(index).replace(
      /(<p:grpSp>)[\s\S]*<\/p:grpSp>/,
      '<p:cNvPr id="0" name="figure"/>',
    );
    const names = all(tree, /<p:cNvPr id="\d+" name="([^"]*)"/g)
      .filter((name) => name !== '' && name !== 'Rule')
      .map((name) => (order.includes(name) ? name : 'figure'));
    // A drawing that fills the slide lies under its words.
    const read = content.layout === 'full' ? names.filter((name) => name !== 'figure') : names;
    const places = read.map((name) => order.indexOf(name));
    expect(places, `${id}: ${read.join(', ')}`).toEqual(places.toSorted((a, b) => a - b));
    expect(names, id).toContain('Title');
  });
});

test('the source line of a slide of the PowerPoint file leads to the pages that the page leads to', () => {
  slides.forEach(({ id, markup }, index) => {
    const source = /<p class="source">([\s\S]*?)<\/p>/.exec(markup)?.[1] ?? '';
    const asked = all(source, /href="(http[^"]*)"/g);
    const [box = ''] = slideAt(index).match(/name="Source"[\s\S]*?<\/p:sp>/) ?? [];
    const found = all(box, /<a:hlinkClick r:id="(\w+)"/g).flatMap((link) =>
      all(linksOf(index), new RegExp(`Id="${link}" [^>]*Target="(http[^"]*)"`, 'g')),
    );
    expect(found, id).toEqual(asked);
  });
});
