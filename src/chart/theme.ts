/** The colours and type of a chart, read from the slide it stands on: there is one palette, in CSS. */

export interface Theme {
  ground: string;
  ink: string;
  /** For words that stand back: axis labels, dates. */
  muted: string;
  /** For gridlines and axes. */
  rule: string;
  /** What was gained. */
  gained: string;
  /** What was lost. */
  lost: string;
  font: string;
}

/** Reads the theme from an element's custom properties. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: read('--ground'),
    ink: read('--ink'),
    muted: read('--muted'),
    rule: read('--rule'),
    gained: read('--gained'),
    lost: read('--lost'),
    font: read('--sans'),
  };
}
