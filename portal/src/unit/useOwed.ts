import { useQueryClient } from '@tanstack/react-query';
import { today as todayThere } from '../api/now';
import { issued, usePlans, useUnits, type PlanLine } from '../api/register';
import { useStandings } from '../api/standing';
import { UNDONE, useWork } from '../api/tasks';
import { dayOf } from '../format';
import { t } from '../i18n/text';
import { owed } from './owed';

/** A unit's plan binds only what is below it; asking the services about others would be refused. */
function binds(plan: PlanLine, unitId: string, path: string[]): boolean {
  return plan.provincial || plan.issuerId === unitId || path.includes(plan.issuerId);
}

/**
 * What a unit owes under all plans that bind it, and what "today" is for the services. `gaps` names what could not be
 * read: as long as there are any, an empty list does not mean that nothing is owed.
 */
export function useOwed(unitId: string) {
  const client = useQueryClient();
  const plans = usePlans();
  const units = useUnits();
  const path = units.data?.find((unit) => unit.id === unitId)?.path ?? [];
  const binding = issued(plans.data ?? []).filter((plan) => plan.status === 'ISSUED' && binds(plan, unitId, path));
  const standings = useStandings(
    binding.map((plan) => plan.id),
    unitId,
  );
  const work = useWork({ unit: unitId, state: UNDONE }, plans.data !== undefined);
  const today = standings.data?.[0]?.asOf ? dayOf(standings.data[0].asOf) : todayThere();
  const known = plans.data && !units.isPending && standings.data && !work.isPending;
  return {
    plans: binding,
    standings: standings.data,
    today,
    list: known ? owed(standings.data ?? [], work.data ?? [], today) : undefined,
    gaps: [
      ...(units.data ? [] : [t('overview.plansAbove')]),
      ...binding.filter((plan) => standings.failed.has(plan.id)).map((plan) => plan.title),
      ...(work.data ? [] : [t('nav.tasks')]),
    ],
    error: (plans.data ? null : plans.error) ?? (units.data ? null : units.error) ?? standings.error ?? (work.data ? null : work.error),
    retry: () => void client.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' }),
  };
}
