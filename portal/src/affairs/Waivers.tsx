import { Button, Group, Modal, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Item, Sure } from '../api/answers';
import { api, body, everything, raw } from '../api/client';
import { useNames, usePlan, useUnits } from '../api/register';
import { has, useSession } from '../api/session';
import { useStanding } from '../api/standing';
import { step, useWork, type Work } from '../api/tasks';
import { date, instant, period } from '../format';
import { t } from '../i18n/text';
import { PlanChoice, usePlanChoice } from '../plans/choice';
import { TaskDialog } from '../tasks/TaskDialog';
import { useAction } from '../ui/action';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { ReasonDialog } from '../ui/ReasonDialog';
import { Rows, type Column } from '../ui/Rows';
import { WaiverDialog } from './WaiverDialog';

type Waiver = Sure<Item<'/api/v1/exemptions'>, 'quotaId' | 'dueOn' | 'revokedAt'>;
type Kind = 'exemptions' | 'extensions';

/** Exemptions and extensions: whom, what for, why; and what units ask for. */
export default function Waivers() {
  const { all, chosen, choose } = usePlanChoice();
  const mayGrant = has(useSession(), 'MONITOR');
  return (
    <Page
      title={t('nav.waivers')}
      lead={t('waivers.lead')}
      actions={
        <>
          <PlanChoice all={all} chosen={chosen} choose={choose} />
          {chosen && mayGrant && <Grant planId={chosen.id} />}
        </>
      }
    >
      <Asked />
      {chosen && <List kind="extensions" planId={chosen.id} />}
      {chosen && <List kind="exemptions" planId={chosen.id} />}
    </Page>
  );
}

/** Extensions of tasks that units ask for and nobody has decided. */
function Asked() {
  const names = useNames();
  const asked = useWork({ waitingFor: 'HOME_AFFAIRS' });
  const [open, setOpen] = useState<Work>();
  const mayGrant = has(useSession(), 'MONITOR');
  const granting = useAction(
    (work: Work) => step(work, 'extension', { dueOn: work.requested?.dueOn, reason: work.requested?.reason }),
    { done: t('waivers.granted'), touches: ['work'] },
  );
  const items = (asked.data ?? []).filter((work) => work.requested);
  if (asked.isError && !asked.data) return <ProblemNote error={asked.error} about={t('waivers.asked')} retry={() => void asked.refetch()} />;
  if (items.length === 0) return null;
  const columns: Column<Work>[] = [
    { title: t('common.unit'), heads: true, show: (work) => names(work.unitId) },
    { title: t('tasks.task'), show: (work) => `${work.taskId}. ${work.title}` },
    { title: t('tasks.dueOn'), show: (work) => date(work.dueOn) },
    { title: t('waivers.newDue'), show: (work) => date(work.requested?.dueOn) },
    { title: t('common.reason'), show: (work) => work.requested?.reason },
    {
      title: t('tasks.action'),
      show: (work) => (
        <div className="actions">
          {mayGrant && (
            <Button size="compact-sm" loading={granting.isPending && granting.variables === work} onClick={() => granting.mutate(work)}>
              {t('waivers.grant')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setOpen(work)}>
            {t('tasks.open')}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <Card title={`${t('waivers.asked')} (${items.length})`}>
      <Rows caption={t('waivers.asked')} items={items} columns={columns} id={(work) => `${work.assignmentId}/${work.n}`} />
      <More list={asked} order={t('tasks.orderOfRead')} />
      <TaskDialog key={open?.assignmentId ?? 'none'} work={open} close={() => setOpen(undefined)} />
    </Card>
  );
}

function List({ kind, planId }: { kind: Kind; planId: string }) {
  const names = useNames();
  const plan = usePlan(planId).data;
  const waivers = useQuery({
    queryKey: ['waivers', kind, planId],
    queryFn: () =>
      everything<Waiver>((after) =>
        body(api.GET(`/api/v1/${kind}`, { params: { query: { plan: planId, limit: 200, ...(after ? { after } : {}) } as never } })),
      ),
  });
  const columns: Column<Waiver>[] = [
    { title: t('common.unit'), heads: true, show: (waiver) => names(waiver.unitId) },
    { title: t('common.period'), show: (waiver) => period(waiver.period) },
    { title: t('plan.quota'), show: (waiver) => (waiver.quotaId ? (plan?.quotas.find((quota) => quota.id === waiver.quotaId)?.title ?? waiver.quotaId) : t('waivers.everything')) },
    ...(kind === 'extensions' ? [{ title: t('waivers.newDue'), show: (waiver: Waiver) => date(waiver.dueOn) }] : []),
    { title: t('common.reason'), show: (waiver) => waiver.reason },
    { title: t('waivers.grantedAt'), show: (waiver) => instant(waiver.grantedAt) },
    { title: t('tasks.state'), show: (waiver) => <Revocation kind={kind} waiver={waiver} /> },
  ];
  return (
    <Card title={t(`waivers.${kind}`)}>
      <Loaded query={waivers} lines={3}>
        {(items) => (items.length === 0 ? <Empty>{t('waivers.none')}</Empty> : <Rows caption={t(`waivers.${kind}`)} items={items} columns={columns} id={(waiver) => waiver.id} />)}
      </Loaded>
    </Card>
  );
}

function Revocation({ kind, waiver }: { kind: Kind; waiver: Waiver }) {
  const [open, setOpen] = useState(false);
  const may = has(useSession(), 'MONITOR');
  const revoking = useAction(
    (reason: string) => raw('POST', `/api/v1/${kind}/${encodeURIComponent(waiver.id)}/revocation`, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ reason }) }),
    { done: t('waivers.revoked'), touches: ['waivers', 'standing', 'rollup', 'explanation'] },
  );
  if (waiver.revokedAt) return <>{t('waivers.revokedAt', { at: instant(waiver.revokedAt) })}</>;
  if (!may) return <>{t('waivers.inForce')}</>;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('waivers.revoke')}
      </Button>
      <ReasonDialog title={t('waivers.revoke')} label={t('common.reason')} confirm={t('waivers.revoke')} opened={open} close={() => setOpen(false)} act={(reason) => revoking.mutateAsync(reason)} />
    </>
  );
}

function Grant({ planId }: { planId: string }) {
  const units = useUnits().data ?? [];
  const [choosing, setChoosing] = useState(false);
  const [unit, setUnit] = useState<string | null>(null);
  const [of, setOf] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind>();
  const standing = useStanding(unit ? planId : undefined, unit ?? undefined);
  const periods = [...new Set([...(standing.data?.cells ?? []), ...(standing.data?.reports ?? [])].map((one) => one.period))].sort();
  if (kind && unit && of) return <WaiverDialog kind={kind} place={{ planId, unitId: unit, quotaId: null, period: of }} close={() => { setKind(undefined); setChoosing(false); }} />;
  return (
    <>
      <Button onClick={() => setChoosing(true)}>{t('waivers.new')}</Button>
      <Modal opened={choosing} onClose={() => setChoosing(false)} title={t('waivers.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <div className="stack">
          <Select label={t('common.unit')} searchable data={units.map((one) => ({ value: one.id, label: one.name }))} value={unit} onChange={setUnit} />
          <Select label={t('common.period')} disabled={!unit} data={periods.map((value) => ({ value, label: period(value) }))} value={of} onChange={setOf} />
          <Group justify="end">
            <Button variant="default" disabled={!unit || !of} onClick={() => setKind('extensions')}>
              {t('waivers.extend')}
            </Button>
            <Button variant="default" disabled={!unit || !of} onClick={() => setKind('exemptions')}>
              {t('waivers.exempt')}
            </Button>
          </Group>
        </div>
      </Modal>
    </>
  );
}
