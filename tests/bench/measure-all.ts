/** Measures parts of the bench one after another; one that fails takes nothing from the others. */
import type { Measure } from './table.ts';

/** A part of the bench. */
export type Part = () => Promise<Measure[]>;

/** What was measured, in the order of the parts, and for each part that failed a sentence that says why. */
export interface Outcome {
  measures: Measure[];
  faults: string[];
}

/** Measures every part, each with its name. Throws nothing that a part throws. */
export async function measureAll(parts: readonly (readonly [string, Part])[]): Promise<Outcome> {
  const outcome: Outcome = { measures: [], faults: [] };
  for (const [name, measure] of parts) {
    try {
      outcome.measures.push(...(await measure()));
    } catch (error) {
      const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
      outcome.faults.push(`The part "${name}" could not be measured: ${why}`);
    }
  }
  return outcome;
}
