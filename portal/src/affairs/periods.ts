import type { Plan } from '../api/register';

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

const PARTS: Record<string, string[]> = {
  MONTH: MONTHS,
  QUARTER: ['Q1', 'Q2', 'Q3', 'Q4'],
  HALF_YEAR: ['H1', 'H2'],
};

/** The periods that some quota of the plan is counted in, by frequency, from the shortest to the year. */
export function periodsOf(plan: Plan): string[] {
  const frequencies = new Set(plan.quotas.map((quota) => quota.frequency ?? 'YEAR'));
  return ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'].flatMap((frequency) =>
    frequencies.has(frequency as never) ? (PARTS[frequency]?.map((part) => `${plan.year}-${part}`) ?? [String(plan.year)]) : [],
  );
}
