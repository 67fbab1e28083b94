import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNames, useUnits } from '../api/register';
import { coded, t } from '../i18n/text';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { emptyScope, type PlanBody, type QuotaBody, type Task } from './body';
import { ParentsField } from './ParentsField';
import { QuotaDialog } from './QuotaDialog';
import { TaskDialog } from './TaskDialog';
import { quotaWords, scheduleWords, scopeWords } from './words';

interface Props {
  plan: PlanBody;
  change: (plan: PlanBody) => void;
  /** What stands beside a part of the plan, by its JSON pointer: where an import has found it. */
  beside?: (pointer: string) => ReactNode;
  errorAt?: (pointer: string) => string | undefined;
}

export function PlanForm({ plan, change, beside = () => null, errorAt = () => undefined }: Props) {
  return (
    <>
      <General plan={plan} change={change} beside={beside} errorAt={errorAt} />
      <TaskList plan={plan} change={change} beside={beside} />
      <QuotaList plan={plan} change={change} beside={beside} />
      <Reporting plan={plan} change={change} />
    </>
  );
}

function General({ plan, change, beside, errorAt }: Required<Props>) {
  const units = useUnits().data ?? [];
  return (
    <Card title={t('plan.general')}>
      <div className="fields">
        <div className="wide">
          <TextInput label={t('plan.title')} withAsterisk value={plan.title ?? ''} error={errorAt('/title')} onChange={(event) => change({ ...plan, title: event.currentTarget.value })} />
          {beside('/title')}
        </div>
        <NumberInput label={t('plan.year')} withAsterisk value={plan.year} error={errorAt('/year')} onChange={(year) => change({ ...plan, year: Number(year) })} />
        <div>
          <Select label={t('plan.issuer')} withAsterisk searchable data={units.map((unit) => ({ value: unit.id, label: unit.name }))} value={plan.issuerId} error={errorAt('/issuerId')} onChange={(issuerId) => change({ ...plan, issuerId })} />
          {beside('/issuerId')}
        </div>
      </div>
      <ParentsField parents={plan.parents ?? []} change={(parents) => change({ ...plan, parents })} />
      {beside('/parents')}
    </Card>
  );
}

function replaced<T>(list: T[], index: number, value: T): T[] {
  return index < list.length ? list.map((one, at) => (at === index ? value : one)) : [...list, value];
}

function TaskList({ plan, change, beside }: Omit<Required<Props>, 'errorAt'>) {
  const names = useNames();
  const [open, setOpen] = useState<number>();
  const tasks = plan.tasks ?? [];
  const columns: Column<{ task: Task; index: number }>[] = [
    { title: t('plan.code'), heads: true, show: ({ task }) => task.id },
    { title: t('plan.task'), show: ({ task, index }) => <>{task.title}{beside(`/tasks/${index}`)}</> },
    { title: t('plan.when'), show: ({ task }) => scheduleWords(task.schedule) },
    { title: t('plan.leads'), show: ({ task }) => (task.leads ?? []).map(names).join(', ') || scopeWords(task.appliesTo, names) || '–' },
    { title: t('common.change'), show: ({ task, index }) => <Edit name={task.id} edit={() => setOpen(index)} remove={() => change({ ...plan, tasks: tasks.filter((_, at) => at !== index) })} /> },
  ];
  const added: Task = { id: '', group: null, title: '', forms: [], channels: [], schedule: { type: 'REGULAR' }, leads: [], coordinating: [], source: null };
  return (
    <Card title={`${t('plan.tasks')} (${tasks.length})`}>
      <Rows caption={t('plan.tasks')} items={tasks.map((task, index) => ({ task, index }))} columns={columns} id={({ index }) => String(index)} />
      <Button variant="default" mt="sm" onClick={() => setOpen(tasks.length)}>
        {t('plan.addTask')}
      </Button>
      {open !== undefined && <TaskDialog task={tasks[open] ?? added} close={() => setOpen(undefined)} save={(task) => change({ ...plan, tasks: replaced(tasks, open, task) })} />}
    </Card>
  );
}

function QuotaList({ plan, change, beside }: Omit<Required<Props>, 'errorAt'>) {
  const names = useNames();
  const [open, setOpen] = useState<number>();
  const quotas = plan.quotas ?? [];
  const columns: Column<{ quota: QuotaBody; index: number }>[] = [
    { title: t('plan.code'), heads: true, show: ({ quota }) => quota.id },
    { title: t('plan.quota'), show: ({ quota, index }) => <>{quota.title}<small className="note">{quotaWords(quota)}</small>{beside(`/quotas/${index}`)}</> },
    { title: t('plan.appliesTo'), show: ({ quota }) => scopeWords(quota.appliesTo, names) },
    { title: t('common.change'), show: ({ quota, index }) => <Edit name={quota.id} edit={() => setOpen(index)} remove={() => change({ ...plan, quotas: quotas.filter((_, at) => at !== index) })} /> },
  ];
  const added: QuotaBody = { id: `Q${quotas.length + 1}`, title: '', measure: 'COUNT', minimum: 1, frequency: 'MONTH', types: ['ARTICLE', 'NEWS_ITEM'], channels: [], countedFact: 'PUBLISHED', hardness: 'MANDATORY', appliesTo: emptyScope(), source: null };
  return (
    <Card title={`${t('plan.quotas')} (${quotas.length})`}>
      <Rows caption={t('plan.quotas')} items={quotas.map((quota, index) => ({ quota, index }))} columns={columns} id={({ index }) => String(index)} />
      <Button variant="default" mt="sm" onClick={() => setOpen(quotas.length)}>
        {t('plan.addQuota')}
      </Button>
      {open !== undefined && <QuotaDialog quota={quotas[open] ?? added} close={() => setOpen(undefined)} save={(quota) => change({ ...plan, quotas: replaced(quotas, open, quota) })} />}
    </Card>
  );
}

function Edit({ name, edit, remove }: { name: string; edit: () => void; remove: () => void }) {
  return (
    <div className="actions">
      <Button size="compact-sm" variant="default" onClick={edit} aria-label={`${t('common.edit')} ${name}`}>
        {t('common.edit')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" onClick={remove} aria-label={`${t('common.remove')} ${name}`}>
        {t('common.remove')}
      </Button>
    </div>
  );
}

const ROUNDS = ['Q1', 'H1', 'Q3', '9M', 'YEAR'];

function Reporting({ plan, change }: { plan: PlanBody; change: (plan: PlanBody) => void }) {
  const reporting = plan.reporting ?? { rounds: [] };
  return (
    <Card title={t('plan.reporting')}>
      <div className="fields">
        <MultiSelect label={t('plan.rounds')} data={ROUNDS.map((value) => ({ value, label: coded('round', value) }))} value={reporting.rounds ?? []} onChange={(rounds) => change({ ...plan, reporting: { ...reporting, rounds } })} />
        <NumberInput label={t('plan.dueDays')} min={1} max={20} value={reporting.due?.days ?? 2} onChange={(days) => change({ ...plan, reporting: { ...reporting, due: { type: 'WORKING_DAYS_AFTER_CUT_OFF', days: Number(days) } } })} />
        <Select label={t('plan.roll')} allowDeselect={false} data={['NEXT', 'PREVIOUS', 'AS_IS'].map((value) => ({ value, label: coded('roll', value) }))} value={reporting.roll ?? 'NEXT'} onChange={(roll) => change({ ...plan, reporting: { ...reporting, roll: roll ?? 'NEXT' } })} />
      </div>
    </Card>
  );
}
