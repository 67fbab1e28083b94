import type { Draft, Report } from '../api/reports';
import type { Cell, Standing } from '../api/standing';
import type { Work } from '../api/tasks';
import { count, dayOf, period } from '../format';
import { coded, t } from '../i18n/text';

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

/** The counted facts of a report's period. */
export function countedCells(standing: Standing | undefined, reportPeriod: string): Cell[] {
  return (standing?.cells ?? []).filter(
    (cell) => cell.measure !== 'RATIO' && cell.status !== 'NOT_APPLICABLE' && inside(cell.period, reportPeriod),
  );
}

export function ratioQuotas(standing: Standing | undefined, reportPeriod: string): Cell[] {
  const found = new Map<string, Cell>();
  (standing?.cells ?? [])
    .filter((cell) => cell.measure === 'RATIO' && inside(reportPeriod, cell.period))
    .forEach((cell) => found.set(cell.quotaId, cell));
  return [...found.values()];
}

/** One sentence for each counted fact, in the words of an official report; the clerk changes what is not right. */
export function sentences(cells: Cell[], work: Work[], reportPeriod: string): string {
  const facts = cells.map((cell) =>
    t('reports.factSentence', {
      period: period(cell.period),
      title: cell.title,
      achieved: count(cell.achieved ?? 0),
      required: count(cell.required),
      status: coded('statusInText', cell.status),
    }),
  );
  const done = work.filter((item) => item.state === 'DONE' && item.doneAt && inside(dayOf(item.doneAt).slice(0, 7), reportPeriod));
  const tasks = done.map((item) => t('reports.taskSentence', { id: item.taskId, title: item.title }));
  return [...facts, ...tasks].map((line) => `- ${line}`).join('\n');
}

export function draftOf(report: Report, results: string): Draft {
  const fresh = report.state === 'NOT_STARTED';
  return {
    figures: report.figures.map((figure) => ({
      quotaId: figure.quotaId ?? '',
      numerator: figure.numerator ?? 0,
      denominator: figure.denominator ?? 0,
      source: figure.source ?? null,
    })),
    results: report.results ?? (fresh ? results : ''),
    difficulties: report.difficulties ?? '',
    proposals: report.proposals ?? '',
    nothingToReport: report.nothingToReport,
    zeroReason: report.zeroReason ?? '',
  };
}
