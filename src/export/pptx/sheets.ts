/** The slides of the file in order, and the sections that they lie in. */
import type { Story } from '../../data/story.ts';
import { placesOf } from '../../slide/render.ts';
import type { Deck } from '../../slide/slide.ts';
import { stepNames } from '../../slide/steps.ts';
import { tellOf } from '../../slide/tell.ts';
import { escapeXml } from './xml.ts';

/** One slide of the file: a slide of the talk at one of its steps. */
export type Sheet = ReturnType<typeof placesOf>[number] & {
  /** The part's path. */
  path: string;
  /** How many of the slide's presses came before. */
  step: number;
};

/** The slides of the file: each of the talk once, with all its steps, or once a step. */
export function sheetsOf(deck: Deck, story: Story, isByStep: boolean): Sheet[] {
  const tell = tellOf(story);
  const sheets = placesOf(deck).flatMap(({ slide, place }) => {
    const count = stepNames(slide.content(tell, story), story).length;
    const steps = isByStep ? Array.from({ length: count + 1 }, (_, step) => step) : [count];
    return steps.map((step) => ({ slide, place, step }));
  });
  return sheets.map((sheet, index) => ({ ...sheet, path: `ppt/slides/slide${index + 1}.xml` }));
}

/** The id of a slide in the presentation, by its number from 0. */
export function slideId(index: number): number {
  return 256 + index;
}

/** A number that Office takes for a section's name in the world: of the act's place, the same each time. */
function guidOf(number: number): string {
  return `{6F1D2A00-0000-4000-8000-${String(number + 1).padStart(12, '0')}}`;
}

/** The acts as sections. */
export function renderSections({ acts }: Deck, sheets: readonly Sheet[]): string {
  const sections = acts.map(({ id, name }, at) => {
    const own = sheets.flatMap(({ place }, index) =>
      place.act.id === id ? [`<p14:sldId id="${slideId(index)}"/>`] : [],
    );
    return `<p14:section name="${escapeXml(name ?? id)}" id="${guidOf(at)}"><p14:sldIdLst>${own.join('')}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.join('')}</p14:sectionLst></p:ext></p:extLst>`;
}
