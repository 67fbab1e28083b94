import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { fetchRollup, type Line, type Rollup } from '../api/standing';

export interface PeriodColumn {
  period: string;
  units: Map<string, Line>;
  total: Line;
}

/** How every unit stood in each period; periods in which nothing is counted are left out. Periods not known yet: nothing. */
export function useByPeriod(planId: string | undefined, periods: string[] | undefined, asOf: string | undefined) {
  return useQueries({
    queries: (periods ?? []).map((period) => ({
      queryKey: ['rollup', planId, 'unit', period, asOf ?? 'now'],
      enabled: planId !== undefined,
      queryFn: () => fetchRollup(planId as string, 'unit', period, asOf),
    })),
    combine: (results) => {
      const failed = results.filter((result) => result.isError && !result.data);
      return {
        data: periods && results.every((result) => result.data) ? columns(results, periods) : undefined,
        isError: failed.length > 0,
        error: failed[0]?.error ?? null,
        refetch: () => failed.forEach((result) => void result.refetch()),
      };
    },
  });
}

function columns(results: UseQueryResult<Rollup>[], periods: string[]): PeriodColumn[] {
  return results
    .map((result, index) => column(periods[index] ?? '', (result.data?.items ?? []) as Line[], result.data?.total as Line))
    .filter((one) => one.total.assigned > 0);
}

function column(period: string, lines: Line[], total: Line): PeriodColumn {
  return { period, total, units: new Map(lines.map((line) => [line.key ?? '', line])) };
}
