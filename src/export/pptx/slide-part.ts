/** One slide as a part: act, title, words, figure, source and number, in the order in which they are read. */
import { wordsIn } from './markup.ts';
import { renderParagraphs } from './paragraphs.ts';
import { footerFrame, type Layout } from './plans.ts';
import type { SlideWords } from './section.ts';
import type { NextId } from './shapes.ts';
import { renderWords, type Writer } from './slide-words.ts';
import { placeholders, renderNumber, shapeTree } from './slots.ts';
import { textShape } from './text-shape.ts';
import { atWidest } from './widest.ts';
import { isFitting } from './words.ts';
import { namespaces } from './xml.ts';

/** What a figure has become; it takes the ids it needs. */
export interface Figure {
  isNative: boolean;
  render: (nextId: NextId) => string;
}

/** The sizes of type of a source line, in pixels: the largest that fits is taken. */
const sourceSizes = [14, 13, 12] as const;

/** The source line, in its place at the foot. */
function renderSource({ source }: SlideWords, id: number, { lang, linkTo, measure }: Writer) {
  if (!source.some((element) => wordsIn(element) !== '')) return '';
  const box = { elements: source, frame: footerFrame };
  const widest = atWidest(measure);
  const size =
    sourceSizes.find((one) => isFitting(box, { size: one, scale: 1, measure: widest })) ?? 12;
  return textShape({
    name: 'Source',
    place: placeholders.footer,
    paragraphs: renderParagraphs(source, { size, color: 'tx2', lang, linkTo }),
    id,
  });
}

/** The slide. */
export function renderSlidePart(
  layout: Layout,
  words: SlideWords,
  figure: Figure | undefined,
  writer: Writer,
): string {
  let last = 1;
  const nextId = () => {
    last += 1;
    return last;
  };
  const read = renderWords(layout, words, figure?.isNative ?? false, { ...writer, nextId });
  const drawn = figure?.render(nextId) ?? '';
  const source = renderSource(words, nextId(), writer);
  const number = `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholders.number}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${renderNumber(writer.lang)}</p:txBody></p:sp>`;
  // A drawing that goes to the slide's edges lies under its words, as on stage; others follow them.
  const shapes = (layout === 'full' ? drawn + read : read + drawn) + source + number;
  return `<p:sld ${namespaces}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}
