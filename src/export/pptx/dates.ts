/** Dates as a sheet counts them. */
import { toOrder } from '../../data/dates.ts';

/** Days since the end of 1899 at the start of the day, month or year that a date names. */
export function toSerial(date: string): number {
  return Math.round(toOrder(date) / 86_400_000) + 25_569;
}
