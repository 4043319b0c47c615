/**
 * A map from Minsk to Germany. Outlines: Natural Earth 1:50m, simplified, public domain; a conic
 * projection on 700 × 400, drawn once, because borders on a talk do not change with its data.
 */
import { type Html, html } from '../src/slide/html.ts';

const countries = [
  {
    name: 'Germany',
    outline:
      'M0 271l0-2 8-7-1-12-5-7 2-6-3-4 7-5-1-4 5-10-4-12 7-4 4 3 10-1 1-7 7-4 3-7-7-5 2-7 6 2 7-14 2-12-3-4 3-7 5-4 17 2 5 11 3-6 3 4 2-11 3-3 14 3 9 12-6-12-8-4 0-14-6-2 1-4 8-2 0-3-5-11 1-5 15 7 9 0 6 7-5 8 7 0 13 9 7-2-1 8-5 4 2 3 11 4 10-7 8 0 12-11 11 3 2 5 7 7 7 0 2 12 9 6 3 19-2 7-7 9 9 10 2 5-2 7 5 11-5 10 2 13 5 3 2 9-6 15-3 2-5-8-6-1 2 5-22 7-2 3-27 8-5 7-5-4 3 7 7 9-4 6 5 12 7 6 13 16 3 1 6 8-4 10-5-3-3 7-17 9-2 3 5 8-2 7 4 3-2 5-2 0-6-7-6 1-7-4-1 4-14 0-12 5-9 0-2-5-12-2-4 8-1 0-14-12-6 1-9-7-8-1-7-6-6 3 0 4-22-4-2-3 4-16 11-22 10-9 0-4-13-5-4-5-12-1-7-2-5-13-3-1 6-13-7-9 0-4zM212 121l0 5-6-3-3 3-4-3 1-9 6-6 6 7z',
  },
  {
    name: 'Poland',
    outline:
      'M455 241l2 9 12 18-3 3 3 6-2 9-7 2-17 20-9 16 5 21-7-2-14-5-4-6-7-2-15 0-3 4-9-3-12 3-3 6-8-1 0-7-4-1-5-8-7 8-5 0-4-4-6-11-1-5-7-1-7-5-4 2-7-8 3-5-8 1-6-5-7-2 2 8-8 5-12-14 6-6-4-3-7 1-7-5-9-4-2-6-7-3-1 6-4 0 6-15-2-9-5-3-2-13 5-10-5-11 2-7-2-5-9-10 7-9 2-7-3-19 8 4 0-7-9-3 1-3 4 1 8-3 29-8 7-1 9-10 8-2 9-5 14-3 11-1 10 7-7-3 5 13 8 3 10-1 4-3 15 1 47 2 14-1 6 0 9 6 3 10 4 14 8 23 1 11-1 4-11 7-4 11 12 8-2 17z',
  },
  {
    name: 'Lithuania',
    outline:
      'M428 126l-2-5 3-15-7-8-12 0-19-8-1-7-4-15-1-11 14-10 10-4 18 0 21 1 7 2 9-1 9-5 4 8 12 1 10 7 7 8 8 2-2 14 7 1-3 7-7 0-2 6-7 4-3 9 1 6-4 10 6 7-4 1-4-6-9 7-5 1-1 6-11 4-3-2-11 2-6-1-3-10-9-6z',
  },
  {
    name: 'Belarus',
    outline:
      'M657 194l-10 2-9 4-6 10-2 10 4 9-2 4-6-2-5-5-15 4-5 3-7-9-6 4-3 5-4-4-11-2-8 2-2 5-4-5-9 1-4-6-9 1-22-4-17 0-22 5-10 12-6-2-2 5-2-4 2-17-12-8 4-11 11-7 1-4-1-11-8-23-4-14 6 1 11-2 3 2 11-4 1-6 5-1 9-7 4 6 4-1-6-7 4-10-1-6 3-9 7-4 2-6 7 0 3-7-7-1 2-14 10-8 12 0 6-12 5-3 4 3 6-2 5 5 7-4 7 3 0 6 4 4 9-8 13 0 11 7 0 12 5 9-2 12 9 5 2 7 7 9 10 4 1 10 11-1 6 3 2 6 6 3 1 4-12 13-7 0-3-3-8 1-3 8 9 8 4 19z',
  },
] as const;

/** Places of the drawing, in its own units. */
const places = { minsk: [544, 136], vilnius: [487, 109], germany: [198, 197] } as const;

/** The map as a figure: the bus to Lithuania solid, the direct flight that is gone dashed. */
export function drawRegionMap(): Html {
  const { minsk, vilnius, germany } = places;
  return html`<figure class="drawing"><svg viewBox="0 26 700 374" role="img" aria-label="Map: no direct flight from Minsk to Germany, dashed; a bus from Minsk to Lithuania and the way on from there, solid."><g fill="var(--rule)" stroke="var(--ground)" stroke-width="1.5">${countries.map(
    ({ outline }) => html`<path d="${outline}"/>`,
  )}</g><g fill="none" stroke-width="3" stroke-linecap="round"><path d="M${minsk.join(' ')}Q380 270 ${germany.join(' ')}" stroke="var(--lost)" stroke-dasharray="2 9"/><path d="M${minsk.join(' ')}Q520 112 ${vilnius.join(' ')}" stroke="var(--gained)" stroke-width="5"/><path d="M${vilnius.join(' ')}Q320 30 ${germany.join(' ')}" stroke="var(--gained)"/></g><g fill="var(--ink)">${[
    minsk,
    vilnius,
    germany,
  ].map(
    ([x, y]) => html`<circle cx="${x}" cy="${y}" r="6"/>`,
  )}<text x="556" y="158" font-weight="600">Minsk</text><text x="474" y="132" text-anchor="end" font-weight="600">Vilnius, Lithuania</text><text x="188" y="224" text-anchor="end" font-weight="600">Germany</text><text x="535" y="104">bus</text><text x="372" y="262" text-anchor="middle" fill="var(--lost)">no direct flights</text></g></svg></figure>`;
}
