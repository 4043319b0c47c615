import { defineChart } from '../../src/charts/chart.ts';
import { type Label, label, measureLabel } from '../../src/charts/forms/label.ts';
import {
  drawSkyline,
  layOutSkyline,
  type Plan,
  unitMarksFor,
  windowsOf,
} from '../../src/charts/forms/skyline.ts';
import type { UnitMarkGroup } from '../../src/charts/forms/unit-mark-groups.ts';
import type { Theme } from '../../src/charts/theme.ts';
import { formatDate } from '../../src/data/dates.ts';
import { capitalize, spellNumber } from '../../src/data/format.ts';
import type { Datum } from '../../src/data/story.ts';

/** One office building; its size is drawn, not surveyed. */
const office = { columns: 11, rows: 7 };
/** The storey where people work late, from the top, and the window where it begins. */
const storey = 3;
const firstWindow = 3;

/** The windows of the four side by side come first: the one who is held longest in the middle. */
function planFor(people: number): Plan {
  const start = storey * office.columns + firstWindow;
  const own = Array.from({ length: people }, (_, index) => start + ((index + 2) % people));
  const others = Array.from({ length: windowsOf({ buildings: [office] }) }, (_, index) => index);
  return {
    buildings: [office],
    order: [...own, ...others.filter((window) => !own.includes(window))],
  };
}

/** Words on the roof, between its edge and the windows under it, however large the building is drawn. */
function wordsOnRoof(theme: Theme, plan: Plan, text: string, color: string) {
  const words: Label = { x: 0, y: 0, text, color, weight: 600 };
  return label(theme, {
    ...words,
    place: (chart) => {
      const { walls, windows } = layOutSkyline({ plan, unitMarks: [] }, chart.width, chart.height);
      const { left = 0, top = 0 } = walls[0] ?? {};
      const roof = Math.min(...windows.map(({ y, height }) => y - height / 2)) - top;
      const { width } = measureLabel(chart, theme, words);
      return { x: left + roof / 2 + width / 2, y: top + roof / 2 };
    },
  });
}

/** Four windows of one building: lit, then in the colour of what the state did, then one of them still. */
export const pandadocChart = defineChart('pandadoc', (story) => {
  const held = story.datum('pandadoc-held');
  const still = story.datum('pandadoc-still-held');
  const plan = planFor(held.value);
  const [all, last] = [unitMarksFor(held, 1, plan), unitMarksFor(still, 1, plan)];
  const group = (datum: Datum, count: number, isHeld: boolean): UnitMarkGroup => ({
    datum,
    count,
    tone: isHeld ? 'loss' : 'people',
  });
  const inWords = (of: Datum) => capitalize(spellNumber(of.value));
  const steps = [
    {
      name: 'office',
      isRaided: false,
      isOneLeft: false,
      sentence: `A dark office building with ${spellNumber(held.value)} lit windows side by side, one for each of the employees this is about.`,
    },
    {
      name: 'raid',
      isRaided: true,
      isOneLeft: false,
      sentence: `The same ${spellNumber(held.value)} windows in the colour of alarm: ${spellNumber(held.value)} employees are held, the company says (${formatDate(held.date)}).`,
    },
    {
      name: 'custody',
      isRaided: true,
      isOneLeft: true,
      sentence: `Of the ${spellNumber(held.value)} windows ${spellNumber(still.value)} is still in that colour: still in custody on ${formatDate(still.date)}.`,
    },
    {
      name: 'turning-point',
      isRaided: true,
      isOneLeft: true,
      sentence: `The same building, ${spellNumber(still.value)} of ${spellNumber(held.value)} windows still in the colour of alarm. For AFP this was the turning point.`,
    },
  ];
  return {
    caption: 'Employees of PandaDoc held after the raid',
    rows: [
      { label: 'Held after the raid, the company says', of: held },
      { label: 'Still in custody', of: still },
    ],
    enters: false,
    steps: steps.map(({ name, sentence, isRaided, isOneLeft }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawSkyline(theme, {
          plan,
          unitMarks: [
            group(still, last, isRaided),
            group(held, all - last, isRaided && !isOneLeft),
          ],
          annotations: {
            state: wordsOnRoof(
              theme,
              plan,
              isOneLeft
                ? `${inWords(still)} still in custody`
                : `${inWords(held)} ${isRaided ? 'held' : 'employees'}`,
              isRaided ? theme.loss : theme.people,
            ),
          },
        }),
    })),
  };
});
