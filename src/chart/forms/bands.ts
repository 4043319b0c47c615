/** Bands of one length, one under another, each divided into the parts of a whole. */
import type { Still } from '../chart.ts';
import { type Theme, tint, toneOf } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { annotationsOf, markOf } from './band-words.ts';
import { type BandsSpec, breadth, isDerived, type Stretch, stretchesOf } from './stretches.ts';
import { fontOf, typeSize } from './type.ts';

/** Where a part begins and ends, and the name of its band. */
interface FloatingBar {
  x: [number, number];
  y: string;
}

/** Room for the names of bands, in pixels. */
const namesRoom = 92;

function fillOf(theme: Theme, stretch: Stretch): string {
  const { tone } = stretch.part;
  if (tone === 'rest') return isDerived(stretch) ? theme.ground : theme.rule;
  return isDerived(stretch) ? tint(toneOf(theme, tone)) : toneOf(theme, tone);
}

/** The still of a chart of bands. */
export function drawBands(theme: Theme, spec: BandsSpec): Still {
  const { bands, whole, mark } = spec;
  const stretches = stretchesOf(spec);
  return {
    marks: {
      dataset: 0,
      of: stretches.map(({ part, band }) => ({ what: part.datum, isShown: band.isShown })),
    },
    type: 'bar',
    data: {
      labels: bands.map(({ name }) => name),
      datasets: [
        {
          type: 'floatingBars' as const,
          data: stretches.map(
            ({ band, start, end }): FloatingBar => ({
              x: [start, band.isShown ? end : start],
              y: band.name,
            }),
          ),
          backgroundColor: stretches.map((stretch) => fillOf(theme, stretch)),
          borderColor: stretches.map((stretch) =>
            isDerived(stretch) ? toneOf(theme, stretch.part.tone) : theme.ground,
          ),
          borderWidth: stretches.map((stretch) =>
            stretch.band.isShown
              ? { right: 2, ...(isDerived(stretch) && { left: 2, top: 2, bottom: 2 }) }
              : 0,
          ),
          borderSkipped: false as const,
          barPercentage: breadth,
          categoryPercentage: 1,
          grouped: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: hiddenAxis(0, whole),
        y: {
          type: 'category',
          border: { display: false },
          grid: { display: false },
          afterFit: (axis) => {
            axis.width = namesRoom;
          },
          ticks: {
            color: bands.map(({ isShown }) => (isShown ? theme.ink : theme.muted)),
            font: fontOf(theme, typeSize.strong, 600),
            crossAlign: 'far',
            padding: 0,
          },
        },
      },
      plugins: {
        annotations: {
          of: {
            ...annotationsOf(theme, stretches),
            ...(mark && markOf(theme, mark, bands)),
          },
        },
      },
    },
  };
}
