import type { Report } from '../api/reports';
import type { Cell } from '../api/standing';

interface Days {
  from: string;
  to: string;
}

/** What a report is about; by the rules by which the services put its document together. */
export interface Coverage {
  /** Facts that were counted in periods which the report covers. */
  counted: (cell: Cell) => boolean;
  /** Shares that the report may state, since it lies in the period that they are judged for. */
  stated: (cell: Cell) => boolean;
  day: (day: string) => boolean;
}

/** Which days a quota's periods hold: those of the calendar, or from the 15th to the 14th. */
type BaseOf = (quotaId: string) => string | null | undefined;

/** A round covers the periods in it; what was asked for beside the rounds, those whose days it covers. */
export function coverageOf(report: Pick<Report, 'period' | 'request'>, base: BaseOf): Coverage {
  const asked = report.request;
  if (!asked) {
    return {
      counted: (cell) => inside(cell.period, report.period),
      stated: (cell) => inside(report.period, cell.period),
      day: (day) => inside(day.slice(0, 7), report.period),
    };
  }
  const own: Days = { from: asked.from, to: asked.cutOff };
  return {
    counted: (cell) => holds(own, daysOf(cell.period, base(cell.quotaId))),
    stated: (cell) => holds(daysOf(cell.period, base(cell.quotaId)), own),
    day: (day) => holds(own, { from: day, to: day }),
  };
}

/** Months and the like that lie inside the period of a report; by name, since names sort by time within a year. */
export function inside(cellPeriod: string, reportPeriod: string): boolean {
  const [start, end] = months(cellPeriod);
  const [from, to] = months(reportPeriod);
  return from <= start && end <= to;
}

/** First and last month as numbers that can be compared; an unknown name (a report on request) is inside nothing. */
function months(name: string): [number, number] {
  const [year, part] = name.split('-');
  const base = Number(year) * 12;
  if (!/^\d{4}$/.test(year ?? '')) return [1, 0];
  if (!part) return [base, base + 11];
  if (part === '9M') return [base, base + 8];
  const index = Number(part.replace(/\D/g, '')) - 1;
  if (part.startsWith('Q')) return [base + index * 3, base + index * 3 + 2];
  if (part.startsWith('H')) return [base + index * 6, base + index * 6 + 5];
  return [base + index, base + index];
}

function daysOf(period: string, base: string | null | undefined): Days {
  const [first, last] = months(period);
  return base === 'REPORTING_WINDOW'
    ? { from: day(first - 1, 15), to: day(last, 14) }
    : { from: day(first, 1), to: day(last + 1, 0) };
}

/** Day 0 is the last one of the month before. */
function day(month: number, ofMonth: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, ofMonth)).toISOString().slice(0, 10);
}

function holds(outer: Days, inner: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
