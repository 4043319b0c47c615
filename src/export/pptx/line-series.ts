/**
 * A line as series: Office draws a series in one look, and other programs than PowerPoint heed no look of a single stretch.
 * What is published, what is derived and what falls are columns of the sheet; where a line leads on from a mark of another
 * column, its own repeats that mark by a formula, so that each value is written once.
 */
import { formatYear } from '../../data/dates.ts';
import { isDerived, type Joint, type Mark, type NativeSeries } from './native-chart.ts';

/** Neighbouring stretches of one look: the colour of the marks that they lead to, and whether they are broken. */
interface Run {
  color: string;
  isBroken: boolean;
  /** The first mark and the last. */
  from: number;
  to: number;
}

function isAlike(a: Pick<Run, 'color' | 'isBroken'>, b: Pick<Run, 'color' | 'isBroken'>): boolean {
  return a.color === b.color && a.isBroken === b.isBroken;
}

function runsOf(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  marks.forEach((mark, to) => {
    if (to === 0) return;
    const look = { color: mark.color, isBroken: isDerived(mark) || isDerived(marks[to - 1]) };
    const last = runs.at(-1);
    if (last && isAlike(last, look)) last.to = to;
    else runs.push({ ...look, from: to - 1, to });
  });
  return runs;
}

/** Runs that one series can draw: of one look, with at least a mark left out between each and the next. */
function groupsOf(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.find((known) =>
      known.every((other) => isAlike(other, run) && other.to + 1 < run.from),
    );
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** The group that a mark is written in: of its own look where it can be, else the first that leads to it. */
function homeOf(groups: readonly Run[][], marks: readonly Mark[], at: number): number {
  const mark = marks[at];
  const holding = groups.flatMap((group, index) =>
    group.some(({ from, to }) => from <= at && at <= to) ? [{ group, index }] : [],
  );
  const own = { color: mark?.color ?? '', isBroken: isDerived(mark) };
  const alike = holding.find(({ group }) => group.some((run) => isAlike(run, own)));
  return (alike ?? holding[0])?.index ?? 0;
}

/** "2022–2023" */
function yearsOf(marks: readonly (Mark | undefined)[]): string {
  const dates = marks.flatMap((mark) => (mark ? [formatYear(mark.datum.date)] : []));
  return [...new Set([dates[0], dates.at(-1)])].join('–');
}

/** The series of a line of marks, at least one: the first by its name, others by what they are. */
export function lineSeries(name: string, marks: readonly Mark[]): NativeSeries[] {
  const groups = groupsOf(runsOf(marks));
  const [first] = marks;
  if (groups.length === 0) return [{ name, marks, color: first?.color ?? '' }];
  const homes = marks.map((_, at) => homeOf(groups, marks, at));
  const series = groups.map((group, number): NativeSeries => {
    const own = marks.map((mark, at) => (homes[at] === number ? mark : undefined));
    const joints = marks.map((mark, at): Joint | undefined => {
      const isHeld = group.some(({ from, to }) => from <= at && at <= to);
      return isHeld && homes[at] !== number ? { mark, series: homes[at] ?? 0 } : undefined;
    });
    const isBroken = group.some((run) => run.isBroken);
    const what = isBroken ? 'derived' : yearsOf(own);
    return {
      name: number === 0 ? name : `${name}, ${what}`,
      marks: own,
      color: group[0]?.color ?? '',
      isBroken,
      joints,
    };
  });
  return series;
}
