/** The colours and type of a chart, read from the slide it stands on: there is one palette, in CSS. */

export interface Theme {
  ground: string;
  ink: string;
  /** For words that stand back: axis labels, dates. */
  muted: string;
  /** For gridlines and axes. */
  rule: string;
  /** The hues of the subjects: people, money, companies, and what is lost of any of them. */
  people: string;
  money: string;
  shell: string;
  loss: string;
  /** For walls of buildings and other bodies that marks stand on. */
  wall: string;
  /** A lit window: people, seen. */
  lamp: string;
  /** Light that stands for nobody: panels, doors. */
  paper: string;
  /** What a window that has gone dark leaves. */
  outline: string;
  /** Countries of a map that do not stand out. */
  land: string;
  font: string;
  serif: string;
}

/** What a mark says by its colour: its subject, or that it stands back. */
export type Tone = 'people' | 'money' | 'shell' | 'loss' | 'rest';

/** The colour of a mark. */
export function toneOf(theme: Theme, tone: Tone): string {
  return tone === 'rest' ? theme.muted : theme[tone];
}

/** What readers may set about colours; with forced colours the scheme says which theme they chose. */
const preferences = [
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  '(prefers-color-scheme: dark)',
];

/** Calls `redraw` whenever the reader's choice of colours changes. */
export function onThemeChange(redraw: () => void): void {
  for (const query of preferences) matchMedia(query).addEventListener('change', redraw);
}

/** A colour thinned to a share of itself. Takes what `readTheme` gives: "#rrggbb" or "rgb(…)". */
export function tint(color: string, share = 0.25): string {
  return color.startsWith('#')
    ? `${color}${Math.round(share * 255)
        .toString(16)
        .padStart(2, '0')}`
    : color.replace('rgb(', 'rgba(').replace(')', `, ${share})`);
}

/** Reads the theme from an element's custom properties, which forced.css registers as colours. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: read('--ground'),
    ink: read('--ink'),
    muted: read('--muted'),
    rule: read('--rule'),
    people: read('--people'),
    money: read('--money'),
    shell: read('--shell'),
    loss: read('--loss'),
    wall: read('--wall'),
    lamp: read('--lamp'),
    paper: read('--paper'),
    outline: read('--outline'),
    land: read('--land'),
    font: read('--sans'),
    serif: read('--serif'),
  };
}
