import { useQueries } from '@tanstack/react-query';
import { fetchRollup, type Line } from '../api/standing';

export interface PeriodColumn {
  period: string;
  units: Map<string, Line>;
  total: Line;
}

/** How every unit stood in each period; periods in which nothing is counted are left out. */
export function useByPeriod(planId: string | undefined, periods: string[], asOf: string | undefined) {
  return useQueries({
    queries: periods.map((period) => ({
      queryKey: ['rollup', planId, 'unit', period, asOf ?? 'now'],
      enabled: planId !== undefined,
      queryFn: () => fetchRollup(planId as string, 'unit', period, asOf),
    })),
    combine: (results) => ({
      data:
        results.length > 0 && results.every((result) => result.data)
          ? results
              .map((result, index) => column(periods[index] ?? '', (result.data?.items ?? []) as Line[], result.data?.total as Line))
              .filter((one) => one.total.assigned > 0)
          : undefined,
    }),
  });
}

function column(period: string, lines: Line[], total: Line): PeriodColumn {
  return { period, total, units: new Map(lines.map((line) => [line.key ?? '', line])) };
}
