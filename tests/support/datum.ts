/** Made-up data for tests of forms. */
import type { Datum, StoryEvent } from '../../src/data/story.ts';

/** A point of a made-up series; `more` says what is special about it. */
export function datumOf(date: string, value: number, more: Partial<Datum> = {}): Datum {
  return {
    id: `apples ${date}`,
    what: 'Apples',
    unit: { id: 'apples', name: 'apples', one: 'apple' },
    date,
    value,
    about: 'exact',
    sources: ['orchard'],
    confidence: 'high',
    ...more,
  };
}

/** A made-up event; with an end it is a period. */
export function eventOf(id: string, date: string, end?: string): StoryEvent {
  return {
    id,
    date,
    ...(end && { end }),
    what: 'It happens.',
    short: 'Happening',
    sources: ['orchard'],
    confidence: 'high',
  };
}
