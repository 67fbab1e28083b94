import { issued, usePlans } from '../api/register';
import { useStandings } from '../api/standing';
import { useWork } from '../api/tasks';
import { dayOf } from '../format';
import { owed } from './owed';

/** What a unit owes under all plans that bind it, and what "today" is for the services. */
export function useOwed(unitId: string) {
  const plans = usePlans();
  const year = Math.max(...(plans.data ?? []).map((plan) => plan.year));
  const binding = issued(plans.data ?? []).filter((plan) => plan.year === year && plan.status === 'ISSUED');
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
