import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useNames, useUnits } from '../api/register';
import { has, useSession } from '../api/session';
import { date, instant } from '../format';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { download } from '../ui/downloads';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { stageName } from './stages';
import { resend, useLedger, type Reminder } from './reminders';

const STATES = ['PLANNED', 'SENDING', 'SENT', 'UNDELIVERED', 'WITHDRAWN'] as const;

/** The ledger: one line for each reminder, what it was about and what became of it. */
export function Ledger({ planId }: { planId: string }) {
  const [state, setState] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const ledger = useLedger(planId, state, unit);
  const units = useUnits().data ?? [];
  return (
    <>
      <div className="actions" style={{ marginBottom: '0.75rem' }}>
        <Select label={t('common.unit')} placeholder={t('common.all')} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} searchable data={units.map((one) => ({ value: one.id, label: one.name }))} value={unit} onChange={setUnit} />
        <Select label={t('urging.state')} placeholder={t('common.all')} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} data={STATES.map((value) => ({ value, label: coded('reminderState', value) }))} value={state} onChange={setState} />
        <Button variant="default" onClick={() => download(`/api/v1/reminders/export?plan=${encodeURIComponent(planId)}`, `so-don-doc-${planId}.csv`)}>
          {t('urging.export')}
        </Button>
      </div>
      <Loaded query={ledger} lines={8}>
        {(items) => (items.length === 0 ? <Empty>{t('urging.noLedger')}</Empty> : <Table items={items} />)}
      </Loaded>
      <More list={ledger} order={t('urging.orderOfLedger')} />
    </>
  );
}

function Table({ items }: { items: Reminder[] }) {
  const names = useNames();
  const newest = [...items].sort((a, b) => (b.sentAt ?? b.plannedAt).localeCompare(a.sentAt ?? a.plannedAt));
  const columns: Column<Reminder>[] = [
    { title: t('common.unit'), heads: true, show: (line) => names(line.unitId) },
    {
      title: t('urging.about'),
      show: (line) => (
        <>
          {line.title}
          <small className="note">{line.why || (line.dueOn ? t('overview.dueOn', { day: date(line.dueOn) }) : '')}</small>
        </>
      ),
    },
    { title: t('urging.stage'), show: (line) => stageName(line.stage) },
    { title: t('urging.role'), show: (line) => coded('recipient', line.role) },
    { title: t('urging.planned'), show: (line) => date(line.plannedFor) },
    { title: t('urging.sent'), show: (line) => instant(line.sentAt) },
    { title: t('urging.state'), show: (line) => <Outcome line={line} /> },
  ];
  return <Rows caption={t('urging.ledger')} items={newest} columns={columns} id={(line) => line.id} />;
}

function Outcome({ line }: { line: Reminder }) {
  const undelivered = line.state === 'FAILED' || line.state === 'UNKNOWN';
  const may = has(useSession(), 'MONITOR');
  const again = useAction((second: boolean) => resend(line.id, second), { done: t('urging.resent'), touches: ['reminders'] });
  return (
    <>
      <Status kind="reminderState" code={line.state} />
      {undelivered && <small className="note">{line.outcome}</small>}
      {undelivered && may && (
        <Button size="compact-sm" variant="default" loading={again.isPending} onClick={() => again.mutate(false)}>
          {t('urging.resend')}
        </Button>
      )}
    </>
  );
}
