import { Select } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { today } from '../api/now';
import { issued, usePlans, type PlanLine } from '../api/register';
import { t } from '../i18n/text';

/** The plan that a page is about: in its address, so that it can be passed on; else the province's latest. */
export function usePlanChoice() {
  const plans = usePlans();
  const [query, setQuery] = useSearchParams();
  const all = issued(plans.data ?? []);
  const chosen = all.find((plan) => plan.id === query.get('plan')) ?? all.find((plan) => plan.year <= Number(today().slice(0, 4))) ?? all[0];
  const choose = (id: string) => {
    const next = new URLSearchParams(query);
    next.set('plan', id);
    setQuery(next);
  };
  return { plans, all, chosen, choose };
}

export function PlanChoice({ all, chosen, choose }: { all: PlanLine[]; chosen: PlanLine | undefined; choose: (id: string) => void }) {
  return (
    <Select
      label={t('common.plan')}
      allowDeselect={false}
      w="min(26rem, 85vw)"
      data={all.map((plan) => ({ value: plan.id, label: plan.documentNumber ? `${plan.documentNumber} – ${plan.title}` : plan.title }))}
      value={chosen?.id ?? null}
      onChange={(id) => id && choose(id)}
    />
  );
}
