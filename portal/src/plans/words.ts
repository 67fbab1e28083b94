import { count, date, unitKind } from '../format';
import { coded, t, type Key } from '../i18n/text';
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

/** In what a unit's own plan asks less than the plan above. Values come as the services write them, lists in brackets. */
interface Difference {
  field?: string;
  parent?: string | null;
  own?: string | null;
}

/** One such difference in words; names are those of channels and of kinds of items. */
export function differenceWords({ field = '', parent, own }: Difference, name: Named): string {
  const said = (value: string | null | undefined) => valueWords(field, value ?? '', name);
  return t('plan.difference', { field: coded('planField', field), own: said(own), parent: said(parent) });
}

const CODES: Record<string, string> = { hardness: 'hardness', frequency: 'frequency', countedFact: 'fact', 'schedule/type': 'schedule' };
const LISTS: Record<string, Key & `plan.any${string}`> = { types: 'plan.anyType', channels: 'plan.anyChannel' };

function valueWords(field: string, value: string, name: Named): string {
  const any = LISTS[field];
  if (any) return value.replace(/^\[|\]$/g, '').split(', ').filter(Boolean).map(name).join(', ') || t(any);
  if (value === '') return '–';
  if (CODES[field]) return coded(CODES[field], value);
  if (field === 'schedule') return frequencyWords(value);
  if (field === 'percent') return `${count(Number(value))}%`;
  return /^\d{4}-/.test(value) ? date(value) : value;
}

/** Such as `EVERY QUARTER`, `TIMES 2/MONTH`, `REGULAR`. */
function frequencyWords(said: string): string {
  const [type, times] = said.split(' ');
  const [number, frequency] = times?.includes('/') ? times.split('/') : [null, times];
  return type === 'EVERY' || type === 'TIMES' ? scheduleWords({ type, count: Number(number), frequency: frequency ?? null }) : coded('schedule', type);
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
