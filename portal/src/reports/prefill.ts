import type { Draft, Report } from '../api/reports';
import type { Cell, Standing } from '../api/standing';
import type { Work } from '../api/tasks';
import { count, dayOf, number, period } from '../format';
import { coded, t } from '../i18n/text';
import type { Coverage } from './coverage';

/** The counted facts of a report's period. */
export function countedCells(standing: Standing | undefined, coverage: Coverage): Cell[] {
  return (standing?.cells ?? []).filter((cell) => cell.measure !== 'RATIO' && cell.status !== 'NOT_APPLICABLE' && coverage.counted(cell));
}

export function ratioQuotas(standing: Standing | undefined, coverage: Coverage): Cell[] {
  const found = new Map<string, Cell>();
  (standing?.cells ?? [])
    .filter((cell) => cell.measure === 'RATIO' && coverage.stated(cell))
    .forEach((cell) => found.set(cell.quotaId, cell));
  return [...found.values()];
}

/** How much of how much; what is counted in percent says so. */
export function amount({ achieved, required, measure }: Cell): string {
  return measure === 'COMPLETION' ? `${number(achieved ?? 0)}%/${number(required)}%` : `${count(achieved ?? 0)}/${count(required)}`;
}

/** One sentence for each counted fact, in the words of an official report; the clerk changes what is not right. */
export function sentences(cells: Cell[], work: Work[], coverage: Coverage): string {
  const facts = cells.map((cell) =>
    t('reports.factSentence', {
      period: period(cell.period),
      title: cell.title,
      amount: amount(cell),
      status: coded('statusInText', cell.status),
    }),
  );
  const done = work.filter((item) => item.state === 'DONE' && item.doneAt && coverage.day(dayOf(item.doneAt)));
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
