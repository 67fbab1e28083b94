import { language } from './i18n/language';
import { coded, t } from './i18n/text';

const ZONE = 'Asia/Ho_Chi_Minh';

/** A day as dd/MM/yyyy. */
export function date(value: string | null | undefined): string {
  if (!value) return '–';
  const [year, month, day] = dayOf(value).split('-');
  return `${day}/${month}/${year}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** An instant in Vietnam's time, wherever the reader's PC thinks it is. */
export function instant(value: string | null | undefined): string {
  if (!value) return '–';
  const part = Object.fromEntries(clock.formatToParts(new Date(value)).map(({ type, value: text }) => [type, text]));
  return `${part.hour}:${part.minute}, ${part.day}/${part.month}/${part.year}`;
}

/** The time of day in Vietnam. */
export function timeOf(value: Date): string {
  return instant(value.toISOString()).slice(0, 5);
}

/** The day in Vietnam on which an instant falls, as yyyy-MM-dd. A day is itself. */
export function dayOf(value: string): string {
  if (!value.includes('T')) return value;
  const part = Object.fromEntries(clock.formatToParts(new Date(value)).map(({ type, value: text }) => [type, text]));
  return `${part.year}-${part.month}-${part.day}`;
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
}

/** Decimal comma in Vietnamese. */
export function number(value: number | null | undefined, digits = 2): string {
  if (value == null) return '–';
  return new Intl.NumberFormat(language() === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(value);
}

/** Official counts have two digits: "ít nhất 01 tin, bài". */
export function count(value: number | null | undefined): string {
  if (value == null) return '–';
  return Number.isInteger(value) && value >= 0 && value < 10 ? `0${value}` : number(value);
}

/** A share of one as a percentage, never rounded up. Null is no closed cell, which is not nothing reached. */
export function rate(value: number | null | undefined): string {
  if (value == null) return '–';
  return `${number(Math.floor(value * 1000 + 1e-9) / 10, 1)}%`;
}

/** Names of periods: 2026-03, 2026-Q1, 2026-H1, 2026-9M, 2026. */
export function period(value: string | null | undefined): string {
  if (!value) return '–';
  const [year, part] = value.split('-');
  if (!year || !/^\d{4}$/.test(year)) return value;
  if (!part) return t('period.year', { year });
  if (part === '9M') return t('period.nineMonths', { year });
  if (part.startsWith('Q')) return t('period.quarter', { quarter: roman(part.slice(1)), year });
  if (part.startsWith('H')) return t(part === 'H1' ? 'period.firstHalf' : 'period.secondHalf', { year });
  return t('period.month', { month: part, year });
}

export function shortPeriod(value: string): string {
  const [year, part] = value.split('-');
  if (!part) return year ?? value;
  return part.startsWith('Q') ? t('period.shortQuarter', { quarter: roman(part.slice(1)) }) : /^\d\d$/.test(part) ? t('period.shortMonth', { month: part }) : part;
}

function roman(quarter: string): string {
  return ['I', 'II', 'III', 'IV'][Number(quarter) - 1] ?? quarter;
}

export function due(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return t('due.today');
  if (days < 0) return t('due.over', { days: -days });
  return days === 1 ? t('due.tomorrow') : t('due.in', { days });
}

export function unitKind(kind: string | null | undefined): string {
  return coded('unitKind', kind);
}

export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${number(bytes / 1024, 0)} KB` : `${number(bytes / 1024 / 1024, 1)} MB`;
}
