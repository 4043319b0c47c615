/** What a part of the bench gives, and all of it as one table beside the budgets. */

/** One measured value, with the most that it should be. */
export interface Measure {
  what: string;
  value: number;
  unit: string;
  budget?: number;
}

/** A row a measure; what is over its budget says so. */
export function renderTable(measures: readonly Measure[]): string {
  const width = Math.max(...measures.map(({ what }) => what.length));
  return measures
    .map(({ what, value, unit, budget }) => {
      const verdict = budget === undefined ? '' : `  of ${budget}${value > budget ? '  OVER' : ''}`;
      return `${what.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(2)}${verdict}`;
    })
    .join('\n');
}
