/** What all parts of a file are written with. */
import type { Theme } from '../../chart/theme.ts';
import type { Story } from '../../data/story.ts';
import type { Deck, Light } from '../../slide/slide.ts';
import type { MeasureWords } from './letter-widths.ts';
import type { OfficePackage, Relationships } from './package.ts';

/** A file that is being written. */
export interface Writing {
  file: OfficePackage;
  /** What the presentation itself leads to. */
  links: Relationships;
  deck: Deck;
  story: Story;
  themes: Readonly<Record<Light, Theme>>;
  measure: MeasureWords;
}

/** The kinds of parts, as Office names their contents. */
export const contentKinds = {
  presentation: 'application/vnd.openxmlformats-officedocument.presentationml',
  drawing: 'application/vnd.openxmlformats-officedocument',
} as const;
