import { useQuery } from '@tanstack/react-query';
import { language } from '../i18n/language';
import { t } from '../i18n/text';
import type { Answer, Item, Sure } from './answers';
import { api, body, EDITED, everything, tagged, type Tagged } from './client';
import { useSession } from './session';

export type Unit = Sure<Item<'/api/v1/units'>, 'parentId' | 'email' | 'headEmail' | 'activeUntil'>;
export type PlanLine = Sure<Item<'/api/v1/plans'>, 'documentNumber' | 'signedOn'>;
export type Plan = Tagged<Sure<Answer<'/api/v1/plans/{id}'>, 'documentNumber' | 'signedOn'>>;
export type Quota = NonNullable<Plan['quotas']>[number];
export type Entry = Sure<Item<'/api/v1/catalogues/{catalogue}'>>;

const SELDOM = 5 * 60_000;

/** Every unit the caller sees, also those that no longer exist: their names stand in old reports. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    staleTime: SELDOM,
    queryFn: () =>
      everything<Unit>((after) =>
        body(api.GET('/api/v1/units', { params: { query: { limit: 500, ...(after ? { after } : {}) } as never } })),
      ),
  });
}

/** One unit as it is now, to be edited. */
export function useUnitToEdit(id: string) {
  return useQuery({
    queryKey: ['edited', 'unit', id],
    ...EDITED,
    queryFn: () => tagged(api.GET('/api/v1/units/{id}', { params: { path: { id } } })) as Promise<Tagged<Unit>>,
  });
}

export function useUnitName(id: string | undefined): string | undefined {
  const units = useUnits();
  return id === undefined ? undefined : units.data?.find((unit) => unit.id === id)?.name;
}

/** The name of a unit. A unit's own people see only what is below it; whoever else a plan names is another unit to them. */
export function useNames(): (id: string) => string {
  const { data } = useUnits();
  const own = useSession().unit !== null;
  const names = new Map(data?.map((unit) => [unit.id, unit.name]));
  return (id) => names.get(id) ?? (own && data ? t('common.otherUnit') : id);
}

/** Who issued a plan. */
export function useIssuer(): (plan: { issuerId: string; provincial: boolean }) => string {
  const names = useNames();
  const known = useUnits().data ?? [];
  return ({ issuerId, provincial }) => (provincial && !known.some((unit) => unit.id === issuerId) ? t('plan.ofProvince') : names(issuerId));
}

export function usePlans() {
  return useQuery({
    queryKey: ['plans'],
    staleTime: 60_000,
    queryFn: () =>
      everything<PlanLine>((after) =>
        body(api.GET('/api/v1/plans', { params: { query: { limit: 500, ...(after ? { after } : {}) } as never } })),
      ),
  });
}

/** Those that bind somebody: issued, the newest year first, the province's before a unit's own. */
export function issued(plans: PlanLine[]): PlanLine[] {
  return plans
    .filter((plan) => plan.status === 'ISSUED' || plan.status === 'CLOSED')
    .sort((a, b) => b.year - a.year || Number(b.provincial) - Number(a.provincial));
}

function fetchPlan(id: string, version?: number): Promise<Plan> {
  return tagged(
    api.GET('/api/v1/plans/{id}', { params: { path: { id }, query: version === undefined ? {} : { version } } }),
  ) as Promise<Plan>;
}

export function usePlan(id: string | undefined, version?: number) {
  return useQuery({
    queryKey: ['plans', id, version ?? 'latest'],
    enabled: id !== undefined,
    queryFn: () => fetchPlan(id as string, version),
  });
}

/** A plan as it is now, to be edited. */
export function usePlanToEdit(id: string) {
  return useQuery({ queryKey: ['edited', 'plan', id], ...EDITED, queryFn: () => fetchPlan(id) });
}

type Catalogue = 'channels' | 'evidence-types';

function catalogue(name: Catalogue) {
  return {
    queryKey: ['catalogue', name],
    staleTime: SELDOM,
    queryFn: async () => {
      const answer = await body(api.GET('/api/v1/catalogues/{catalogue}', { params: { path: { catalogue: name } } }));
      return (answer.items ?? []) as Entry[];
    },
  };
}

/** The entries as they are kept, with their names in both languages. */
export function useEntries(name: Catalogue) {
  return useQuery(catalogue(name));
}

/** The entries with their names in the language of the page. */
export function useCatalogue(name: Catalogue) {
  return useQuery({ ...catalogue(name), select: inLanguage });
}

function inLanguage(entries: Entry[]): Entry[] {
  return language() === 'vi' ? entries : entries.map((entry) => ({ ...entry, name: entry.englishName }));
}
