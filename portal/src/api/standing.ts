import { useQueries, useQuery } from '@tanstack/react-query';
import type { Answer, Sure } from './answers';
import { api, body } from './client';

export type UnitStanding = Sure<Answer<'/api/v1/standings/{planId}/units/{unitId}'>>;
type RawCell = NonNullable<UnitStanding['cells']>[number];
export type Cell = Sure<RawCell, 'dueOn' | 'required' | 'achieved' | 'waiting'> & { planId: string; unitId: string };
type RawDuty = NonNullable<UnitStanding['reports']>[number];
export type Duty = Sure<RawDuty, 'closing' | 'timeliness' | 'lateWorkingDays' | 'cutOff'> & {
  planId: string;
  unitId: string;
  title?: string | null;
};
export type Rollup = Answer<'/api/v1/standings/{planId}'>;
export type Line = Sure<NonNullable<Rollup['total']>, 'rate' | 'key' | 'name'>;
export type Explanation = Sure<
  Answer<'/api/v1/standings/{planId}/units/{unitId}/{quotaId}/{period}'>,
  'notApplicableBecause' | 'dueOn' | 'required' | 'achieved' | 'waiting' | 'window' | 'rule' | 'source' | 'granted'
>;

export interface Standing {
  planId: string;
  unitId: string;
  asOf: string;
  cells: Cell[];
  reports: Duty[];
}

export type Grouping = 'kind' | 'parent' | 'unit' | 'quota';

async function fetchUnit(planId: string, unitId: string, asOf?: string): Promise<Standing> {
  const answer = await body(
    api.GET('/api/v1/standings/{planId}/units/{unitId}', {
      params: { path: { planId, unitId }, query: asOf ? { asOf } : {} },
    }),
  );
  const place = { planId, unitId };
  return {
    ...place,
    asOf: answer.asOf ?? '',
    cells: (answer.cells ?? []).map((cell) => ({ ...cell, ...place }) as Cell),
    reports: (answer.reports ?? []).map((duty) => ({ ...duty, ...place }) as Duty),
  };
}

export function useStanding(planId: string | undefined, unitId: string | undefined, asOf?: string) {
  return useQuery({
    queryKey: ['standing', planId, unitId, asOf ?? 'now'],
    enabled: Boolean(planId && unitId),
    queryFn: () => fetchUnit(planId as string, unitId as string, asOf),
  });
}

/** What a unit owes under each of several plans. */
export function useStandings(planIds: string[], unitId: string | undefined) {
  return useQueries({
    queries: planIds.map((planId) => ({
      queryKey: ['standing', planId, unitId, 'now'],
      enabled: Boolean(unitId),
      queryFn: () => fetchUnit(planId, unitId as string),
    })),
    combine: (results) => ({
      data: results.every((result) => result.isSuccess || result.isError)
        ? results.flatMap((result) => (result.data ? [result.data] : []))
        : undefined,
      // A plan that cannot be read must not hide the others, and must not look as if nothing were owed under it either.
      failed: new Set(planIds.filter((_, index) => results[index]?.isError && !results[index].data)),
      error: results.find((result) => result.isError && !result.data)?.error ?? null,
    }),
  });
}

export async function fetchRollup(planId: string, by: Grouping, period?: string, asOf?: string): Promise<Rollup> {
  return body(
    api.GET('/api/v1/standings/{planId}', {
      params: { path: { planId }, query: { by, ...(period ? { period } : {}), ...(asOf ? { asOf } : {}) } },
    }),
  );
}

export function useRollup(planId: string | undefined, by: Grouping, period?: string, asOf?: string) {
  return useQuery({
    queryKey: ['rollup', planId, by, period ?? 'all', asOf ?? 'now'],
    enabled: planId !== undefined,
    queryFn: () => fetchRollup(planId as string, by, period, asOf),
  });
}

export interface CellPlace {
  planId: string;
  unitId: string;
  quotaId: string;
  period: string;
}

export function useExplanation(place: CellPlace, asOf?: string) {
  return useQuery({
    queryKey: ['explanation', place, asOf ?? 'now'],
    queryFn: () =>
      body(
        api.GET('/api/v1/standings/{planId}/units/{unitId}/{quotaId}/{period}', {
          params: { path: { ...place }, query: asOf ? { asOf } : {} },
        }),
      ) as Promise<Explanation>,
  });
}

/** @param day as of which it is looked at, if not now */
export function cellPath({ planId, unitId, quotaId, period }: CellPlace, day?: string | null): string {
  return `/chi-tieu/${[planId, unitId, quotaId, period].map(encodeURIComponent).join('/')}${day ? `?ngay=${day}` : ''}`;
}

export function reportPath({ planId, unitId, period }: Omit<CellPlace, 'quotaId'>): string {
  return `/bao-cao/${[planId, unitId, period].map(encodeURIComponent).join('/')}`;
}
