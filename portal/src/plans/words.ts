import { count, date, unitKind } from '../format';
import { coded, t } from '../i18n/text';
import type { QuotaBody, Schedule, Scope } from './body';

type Named = (code: string) => string;

/** When a task has to be done, in words. */
export function scheduleWords(schedule: Schedule | undefined): string {
  switch (schedule?.type) {
    case 'ONCE':
      return t('plan.once', { day: date(schedule.by) });
    case 'EVERY':
      return coded('every', schedule.frequency);
    case 'TIMES':
      return t('plan.times', { count: count(schedule.count), frequency: coded('frequency', schedule.frequency) });
    case 'EVENT':
      return t('plan.event', { trigger: schedule.trigger ?? '' });
    default:
      return t('plan.regular');
  }
}

/** What a quota promises, in words. */
export function quotaWords(quota: QuotaBody): string {
  const hardness = coded('hardness', quota.hardness);
  if (quota.measure === 'COUNT') {
    const fact = coded('fact', quota.countedFact ?? 'SUBMITTED');
    return t('plan.countWords', { minimum: count(quota.minimum ?? 1), fact, frequency: coded('frequency', quota.frequency), hardness });
  }
  return t('plan.percentWords', { comparison: quota.comparison === '>' ? '>' : '≥', percent: quota.percent ?? 100, frequency: coded('frequency', quota.frequency), hardness });
}

export function scopeWords(scope: Scope | null | undefined, unit: Named): string {
  if (!scope) return '';
  const named = [...(scope.kinds ?? []).map(unitKind), ...(scope.units ?? []).map(unit)].join(', ');
  const except = (scope.except ?? []).map(unit).join(', ');
  return except ? t('plan.except', { named, except }) : named;
}
