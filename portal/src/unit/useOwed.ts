import { issued, usePlans, useUnits, type PlanLine } from '../api/register';
import { useStandings } from '../api/standing';
import { useWork } from '../api/tasks';
import { dayOf } from '../format';
import { owed } from './owed';

/** A unit's plan binds only what is below it; asking the services about others would be refused. */
function binds(plan: PlanLine, unitId: string, path: string[]): boolean {
  return plan.provincial || plan.issuerId === unitId || path.includes(plan.issuerId);
}

/** What a unit owes under all plans that bind it, and what "today" is for the services. */
export function useOwed(unitId: string) {
  const plans = usePlans();
  const path = useUnits().data?.find((unit) => unit.id === unitId)?.path ?? [];
  const binding = issued(plans.data ?? []).filter((plan) => plan.status === 'ISSUED' && binds(plan, unitId, path));
  const standings = useStandings(
    binding.map((plan) => plan.id),
    unitId,
  );
  const work = useWork({ unit: unitId }, plans.isSuccess);
  const today = dayOf(standings.data?.[0]?.asOf || new Date().toISOString());
  return {
    plans: binding,
    standings: standings.data,
    work: work.data ?? [],
    today,
    error: plans.error ?? standings.error,
    list: plans.isSuccess && standings.data && !work.isPending ? owed(standings.data, work.data ?? [], today) : undefined,
  };
}
