/** The little arithmetic that the parts of the bench share. */

/** Bytes in kilobytes, to a tenth. */
export const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;

/** Milliseconds in seconds, to a tenth. */
export const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;

/** A number to two places after the point. */
export const hundredths = (value: number) => Math.round(value * 100) / 100;

/** The value in the middle. */
export const median = (values: readonly number[]) => percentile(values, 0.5);

/** The value below which a share of all values lies. */
export const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
