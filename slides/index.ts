/** The talk in running order: every act with its light and its slides. */
import { defineDeck } from '../src/deck/slide.ts';
import { aftermath } from './aftermath/aftermath.ts';
import { business } from './aftermath/business.ts';
import { connections } from './aftermath/connections.ts';
import { epam } from './aftermath/epam.ts';
import { halfFull } from './aftermath/half-full.ts';
import { homeMarket } from './aftermath/home-market.ts';
import { qulix } from './aftermath/qulix.ts';
import { shellAndCrowd } from './aftermath/shell-and-crowd.ts';
import { stability } from './aftermath/stability.ts';
import { method } from './appendix/method.ts';
import { sourcesOfCounts } from './appendix/sources-of-counts.ts';
import { sourcesOfCustomers } from './appendix/sources-of-customers.ts';
import { sourcesOfDepartures } from './appendix/sources-of-departures.ts';
import { sourcesOfEvents } from './appendix/sources-of-events.ts';
import { visas } from './appendix/visas.ts';
import { boom } from './boom/boom.ts';
import { freeSector } from './boom/free-sector.ts';
import { nineInTen } from './boom/nine-in-ten.ts';
import { products } from './boom/products.ts';
import { rise } from './boom/rise.ts';
import { rush } from './boom/rush.ts';
import { crackdown } from './crackdown/crackdown.ts';
import { leaving } from './crackdown/leaving.ts';
import { pandadoc } from './crackdown/pandadoc.ts';
import { thirtyFourDays } from './crackdown/thirty-four-days.ts';
import { twist } from './crackdown/twist.ts';
import { crisis } from './opening/crisis.ts';
import { exodus } from './opening/exodus.ts';
import { destinations } from './war/destinations.ts';
import { doors } from './war/doors.ts';

import { leavers } from './war/leavers.ts';
import { plunge } from './war/plunge.ts';

import { poland } from './war/poland.ts';
import { war } from './war/war.ts';

/** The deck. */
export const deck = defineDeck({
  title: 'Exodus from the Hi-Tech Park',
  description:
    'How the tech sector of Belarus grew, why its people left, and what remains: a talk in four acts after a report by AFP.',
  lang: 'en',
  author: 'The authors of “Exodus from the Hi-Tech Park”',
  acts: [
    { id: 'opening', scheme: 'night', slides: [exodus, crisis] },
    {
      id: 'boom',
      name: 'The boom',
      scheme: 'bright',
      slides: [boom, freeSector, products, rush, rise, nineInTen],
    },
    {
      id: 'crackdown',
      name: 'The crackdown',
      scheme: 'dusk',
      slides: [crackdown, thirtyFourDays, pandadoc, leaving, twist],
    },
    {
      id: 'war',
      name: 'The war',
      scheme: 'night',
      slides: [war, doors, leavers, destinations, poland, plunge],
    },
    {
      id: 'aftermath',
      name: 'The aftermath',
      scheme: 'morning',
      slides: [
        aftermath,
        qulix,
        epam,
        shellAndCrowd,
        homeMarket,
        business,
        halfFull,
        stability,
        connections,
      ],
    },
    {
      id: 'appendix',
      name: 'Appendix',
      scheme: 'morning',
      isAppendix: true,
      slides: [
        method,
        visas,
        sourcesOfCounts,
        sourcesOfCustomers,
        sourcesOfEvents,
        sourcesOfDepartures,
      ],
    },
  ],
});
