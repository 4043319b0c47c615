/** Keeps the speaker's timings on this machine; where storing is forbidden they last as long as the window. */
import * as v from 'valibot';
import { freshTiming, type Timing } from './timing.ts';

const times = v.record(v.string(), v.pipe(v.number(), v.finite(), v.minValue(0)));
const schema = v.strictObject({ run: times, last: times, since: v.nullable(v.number()) });

/** Each length of the talk, in minutes, has timings of its own; null is the length that was planned. */
type Length = number | null;

function keyOf(length: Length): string {
  return `speaker timings ${location.pathname}${length === null ? '' : ` ${length} minutes`}`;
}

/** The timings stored for a length, or fresh ones where there are none that can be read. */
export function loadTiming(length: Length): Timing {
  try {
    const stored = localStorage.getItem(keyOf(length)) ?? 'null';
    const result = v.safeParse(schema, JSON.parse(stored));
    return result.success ? result.output : freshTiming;
  } catch {
    return freshTiming;
  }
}

/** Stores timings; does nothing where the browser forbids it or has no room. */
export function saveTiming(length: Length, timing: Timing): void {
  try {
    localStorage.setItem(keyOf(length), JSON.stringify(timing));
  } catch {
    // The clock goes on without being stored.
  }
}
