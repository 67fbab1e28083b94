import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNames, useUnits } from '../api/register';
import { t } from '../i18n/text';
import { DayField } from '../ui/DayField';
import { Card } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { emptyScope, FOUND, type PlanBody, type QuotaBody, type Task } from './body';
import { ParentsField } from './ParentsField';
import { QuotaDialog } from './QuotaDialog';
import { ReportingFields } from './ReportingFields';
import { TaskDialog } from './TaskDialog';
import { quotaWords, scheduleWords, scopeWords } from './words';

interface Props {
  plan: PlanBody;
  change: (plan: PlanBody) => void;
  /** What stands beside a part of the plan, by its JSON pointer: where an import has found it. */
  beside?: (pointer: string, itself?: boolean) => ReactNode;
  errorAt?: (pointer: string) => string | undefined;
}

export function PlanForm({ plan, change, beside = () => null, errorAt = () => undefined }: Props) {
  return (
    <>
      <General plan={plan} change={change} beside={beside} errorAt={errorAt} />
      <TaskList plan={plan} change={change} beside={beside} />
      <QuotaList plan={plan} change={change} beside={beside} />
      <Card title={t('plan.reporting')}>
        <ReportingFields reporting={plan.reporting ?? {}} change={(reporting) => change({ ...plan, reporting })} />
        {beside('/reporting')}
      </Card>
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
        <div>
          <NumberInput label={t('plan.year')} withAsterisk value={plan.year} error={errorAt('/year')} onChange={(year) => change({ ...plan, year: Number(year) })} />
          {beside('/year')}
        </div>
        <div>
          <Select label={t('plan.issuer')} withAsterisk searchable data={units.map((unit) => ({ value: unit.id, label: unit.name }))} value={plan.issuerId} error={errorAt('/issuerId')} onChange={(issuerId) => change({ ...plan, issuerId })} />
          {beside('/issuerId')}
        </div>
        <div>
          <TextInput label={t('plan.number')} value={plan.documentNumber ?? ''} error={errorAt('/documentNumber')} onChange={(event) => change({ ...plan, documentNumber: event.currentTarget.value || null })} />
          {beside('/documentNumber')}
        </div>
        <div>
          <DayField label={t('plan.signedOn')} clearable value={plan.signedOn ?? null} error={errorAt('/signedOn')} change={(signedOn) => change({ ...plan, signedOn })} />
          {beside('/signedOn')}
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
    { title: t('plan.task'), show: ({ task }) => <>{task.title}{task[FOUND] && beside(task[FOUND])}</> },
    { title: t('plan.when'), show: ({ task }) => scheduleWords(task.schedule) },
    { title: t('plan.leads'), show: ({ task }) => (task.leads ?? []).map(names).join(', ') || scopeWords(task.appliesTo, names) || '–' },
    { title: t('common.change'), show: ({ task, index }) => <Edit name={task.id} edit={() => setOpen(index)} remove={() => change({ ...plan, tasks: tasks.filter((_, at) => at !== index) })} /> },
  ];
  const added: Task = { id: '', group: null, title: '', forms: [], channels: [], schedule: { type: 'REGULAR' }, leads: [], coordinating: [], source: null };
  return (
    <Card title={`${t('plan.tasks')} (${tasks.length})`}>
      {beside('/tasks', true)}
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
    { title: t('plan.quota'), show: ({ quota }) => <>{quota.title}<small className="note">{quotaWords(quota)}</small>{quota[FOUND] && beside(quota[FOUND])}</> },
    { title: t('plan.appliesTo'), show: ({ quota }) => scopeWords(quota.appliesTo, names) },
    { title: t('common.change'), show: ({ quota, index }) => <Edit name={quota.id} edit={() => setOpen(index)} remove={() => change({ ...plan, quotas: quotas.filter((_, at) => at !== index) })} /> },
  ];
  const added: QuotaBody = { id: `Q${quotas.length + 1}`, title: '', measure: 'COUNT', minimum: 1, frequency: 'MONTH', types: ['ARTICLE', 'NEWS_ITEM'], channels: [], countedFact: 'PUBLISHED', hardness: 'MANDATORY', appliesTo: emptyScope(), source: null };
  return (
    <Card title={`${t('plan.quotas')} (${quotas.length})`}>
      {beside('/quotas', true)}
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
