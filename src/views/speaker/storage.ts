/** Keeps the speaker's timings on this machine; where storing is forbidden they last as long as the window. */
import * as v from 'valibot';
import { freshTiming, type Timing } from './timing.ts';

const times = v.record(v.string(), v.pipe(v.number(), v.finite(), v.minValue(0)));
const schema = v.strictObject({ run: times, last: times, since: v.nullable(v.number()) });

const key = `speaker timings ${location.pathname}`;

/** The stored timings, or fresh ones where there are none that can be read. */
export function loadTiming(): Timing {
  try {
    const result = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return result.success ? result.output : freshTiming;
  } catch {
    return freshTiming;
  }
}

/** Stores timings; does nothing where the browser forbids it or has no room. */
export function saveTiming(timing: Timing): void {
  try {
    localStorage.setItem(key, JSON.stringify(timing));
  } catch {
    // The clock goes on without being stored.
  }
}
