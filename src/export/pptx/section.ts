/** A slide's section of the page as the parts that a slide of the file is made of. */
import { type Element, elementsIn, findAll, hasClass, mapElements, wordsIn } from './markup.ts';
import type { Layout } from './plans.ts';

/** The parts of a section. */
export interface SlideWords {
  kicker: readonly Element[];
  title: readonly Element[];
  /** What is read on the slide. */
  body: Element;
  /** Sentences of later steps that a drawing says at its marks. */
  atMarks: readonly Element[];
  /** Sentences of later steps that are on no mark: a person's words, and what is set aside. */
  voices: readonly Element[];
  source: readonly Element[];
  notes: readonly Element[];
}

function named(element: Element, name: string): Element {
  const { class: own = '' } = element.attributes;
  return { ...element, attributes: { ...element.attributes, class: `${own} ${name}`.trim() } };
}

function isStep(element: Element): boolean {
  return hasClass(element, 'fragment');
}

/** As blocks what the style sheet shows as such in a layout, by name of what it is. */
function styled(element: Element, layout: Layout): Element {
  const isOver = (layout === 'plot' || layout === 'full') && isStep(element);
  return mapElements(element, (one) => {
    const asBlock = (name: string) => named({ ...one, tag: 'p' }, name);
    if (one.tag === 'small' && layout === 'beside') return asBlock('stands-back');
    if (one.tag === 'b' && layout === 'wide') return asBlock('head');
    if (one.tag === 'b' && hasClass(one, 'aside')) return { ...one, tag: 'p' };
    if (one.tag === 'b' && layout === 'text') return named(one, 'is-money');
    return one.tag === 'q' && isOver ? asBlock('quoted') : one;
  });
}

/** What the stage shows over a drawing though it is the sentence of a later step. */
function isVoice(element: Element): boolean {
  return findAll(element, (one) => hasClass(one, 'quoted') || hasClass(one, 'aside')).length > 0;
}

/** The parts of a section that the engine rendered. */
export function readSection(section: Element, layout: Layout): SlideWords {
  const find = (holds: (element: Element) => boolean) => findAll(section, holds);
  const isSaid = (element: Element) => hasClass(element, 'said');
  const places = ['subtitle', 'lead', 'captions', 'body'];
  const all = find((element) => places.some((name) => hasClass(element, name)))
    .flatMap((element) => (element.tag === 'div' ? elementsIn(element) : [element]))
    .filter((element) => !isSaid(element) && wordsIn(element) !== '')
    .map((element) => styled(element, layout));
  const later = layout === 'plot' || layout === 'full' ? all.filter(isStep) : [];
  return {
    kicker: find((element) => hasClass(element, 'kicker')),
    title: find(({ tag }) => /^h[1-3]$/.test(tag)),
    body: {
      tag: 'div',
      attributes: {},
      children: all.filter((element) => !later.includes(element)),
    },
    atMarks: later.filter((element) => !isVoice(element)),
    voices: later.filter(isVoice),
    source: find((element) => hasClass(element, 'source')),
    notes: find(isSaid),
  };
}
