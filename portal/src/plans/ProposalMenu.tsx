import { Button, Menu } from '@mantine/core';
import { useNavigate } from 'react-router';
import { raw } from '../api/client';
import { newId } from '../api/evidence';
import { issued, type PlanLine } from '../api/register';
import { useSession } from '../api/session';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { write, type PlanBody } from './body';

/** A draft to begin with: a unit's own from the province's plan, or next year's from this year's. */
export function ProposalMenu({ plans }: { plans: PlanLine[] }) {
  const { unit } = useSession();
  const navigate = useNavigate();
  const drafting = useAction(
    async (source: string) => {
      const id = newId('kh');
      const proposal = (await (await raw('GET', source.replace('{new}', id))).json()) as PlanBody;
      return write(id, 'PUT', proposal);
    },
    { done: t('plan.drafted'), touches: ['plans'] },
  );
  const start = (source: string) =>
    drafting.mutate(source, { onSuccess: (plan) => void navigate(`/ke-hoach/${encodeURIComponent(plan.id)}/sua`) });
  const sources = issued(plans).flatMap((plan) => sourcesOf(plan, unit));
  if (sources.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" loading={drafting.isPending}>
          {t('plan.draftFrom')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sources.map(({ path, label }) => (
          <Menu.Item key={path} onClick={() => start(path)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function sourcesOf(plan: PlanLine, unit: string | null): { path: string; label: string }[] {
  const base = `/api/v1/plans/${encodeURIComponent(plan.id)}/proposal`;
  const next = { path: `${base}?year=${plan.year + 1}`, label: t('plan.nextYear', { year: plan.year + 1, title: plan.title }) };
  if (unit && plan.provincial) {
    return [{ path: `${base}?unit=${encodeURIComponent(unit)}&planId={new}`, label: t('plan.ownFrom', { title: plan.title }) }];
  }
  return !unit || plan.issuerId === unit ? [next] : [];
}
