import { Button } from '@mantine/core';
import type { Answer } from '../api/answers';
import { raw } from '../api/client';
import { useNames } from '../api/register';
import { period } from '../format';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Count } from '../unit/Overview';
import type { PlanBody } from './body';

type Effects = Answer<'/api/v1/standings/{planId}/amendment-preview', 'post'>;
type Effect = NonNullable<Effects['cells']>[number];

/** Which units, cells and filed reports an amendment would touch, before anybody is bound by it. */
export function AmendmentEffects({ planId, body }: { planId: string; body: PlanBody }) {
  const looking = useAction(
    async (sent: PlanBody) => {
      const answer = await raw('POST', `/api/v1/standings/${encodeURIComponent(planId)}/amendment-preview`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(sent),
      });
      return (await answer.json()) as Effects;
    },
    { done: t('amend.seen'), touches: [] },
  );
  return (
    <Card title={t('amend.title')}>
      <Button variant="default" disabled={!body.effectiveOn} loading={looking.isPending} onClick={() => looking.mutate(body)}>
        {t('amend.look')}
      </Button>
      {/* What was said of another version of the amendment would mislead. */}
      {looking.data && looking.variables === body && <Shown effects={looking.data} />}
    </Card>
  );
}

function Shown({ effects }: { effects: Effects }) {
  const names = useNames();
  const counts = effects.counts ?? {};
  const changed = (effects.cells ?? []).filter((cell) => cell.kind !== 'KEPT').slice(0, 200);
  const columns: Column<Effect>[] = [
    { title: t('common.unit'), heads: true, show: (cell) => names(cell.unitId ?? '') },
    { title: t('plan.quota'), show: (cell) => cell.quotaId },
    { title: t('common.period'), show: (cell) => period(cell.period) },
    { title: t('amend.kind'), show: (cell) => coded('effect', cell.kind) },
    { title: t('amend.before'), show: (cell) => coded('status', cell.before?.status) || '–' },
    { title: t('amend.after'), show: (cell) => coded('status', cell.after?.status) || '–' },
  ];
  return (
    <div className="stack" style={{ marginTop: '0.8rem' }}>
      <div className="figures">
        <Count tone="open" value={counts.units ?? 0} label={t('amend.units')} />
        <Count tone="open" value={(counts.cellsAdded ?? 0) + (counts.cellsRemoved ?? 0) + (counts.cellsChanged ?? 0)} label={t('amend.cells')} />
        <Count tone="soon" value={counts.verdictsChanged ?? 0} label={t('amend.verdicts')} />
        <Count tone="soon" value={counts.filedReports ?? 0} label={t('amend.filed')} />
      </div>
      {changed.length > 0 && <Rows caption={t('amend.title')} items={changed} columns={columns} id={(cell) => `${cell.unitId}${cell.quotaId}${cell.period}`} />}
    </div>
  );
}
