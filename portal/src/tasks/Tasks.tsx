import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useNames } from '../api/register';
import { side, useSession } from '../api/session';
import { FINISHED, UNDONE, useWork, useWorkCounts, type Work, type WorkFilter } from '../api/tasks';
import { date } from '../format';
import { coded, t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Rows, type Column } from '../ui/Rows';
import { Skeleton } from '../ui/Skeleton';
import { Status } from '../ui/Status';
import { Count } from '../unit/Overview';
import { OpenOccurrence } from './OpenOccurrence';
import { TaskDialog } from './TaskDialog';

const STATES = ['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'NOT_DONE'] as const;

/** The work list: every occurrence of every task, what is due first at the top, what is finished at the end. */
export default function Tasks() {
  const session = useSession();
  const own = side(session) === 'unit';
  const [state, setState] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 300);
  const [query, setQuery] = useSearchParams();
  const timeState = query.get('muc') ?? undefined;
  const scope: WorkFilter = own && session.unit ? { unit: session.unit } : {};
  const filter = { ...scope, ...(state ? { state } : {}), ...(timeState ? { timeState } : {}), ...(asked ? { text: asked } : {}) };
  // What is finished is asked for once everything else is there: it must not take the place of what is due.
  const work = useWork({ ...filter, state: state ?? UNDONE }, true, 300);
  const complete = work.isSuccess && !work.hasNextPage;
  const finished = useWork({ ...filter, state: FINISHED }, state === null && !timeState && complete, 300);
  const done = (state === null && !timeState && complete && finished.data) || [];
  const counts = useWorkCounts(scope);
  const show = (value: string | undefined) => setQuery(value ? { muc: value } : {});
  return (
    <Page
      title={t('nav.tasks')}
      lead={own ? t('tasks.lead') : t('tasks.leadAll')}
      actions={
        <>
          <TextInput label={t('tasks.search')} type="search" value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Select
            label={t('tasks.state')}
            placeholder={t('common.all')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={STATES.map((code) => ({ value: code, label: coded('taskState', code) }))}
            value={state}
            onChange={setState}
          />
          <OpenOccurrence />
        </>
      }
    >
      {counts.data && (
        <div className="figures">
          <Count tone="bad" value={counts.data.overdue} label={t('tasks.overdue')} />
          <Count tone="soon" value={counts.data.dueSoon} label={t('tasks.dueSoon')} />
          <Count tone="open" value={counts.data.notDue} label={t('tasks.notDue')} />
          <Count tone="good" value={counts.data.done} label={t('tasks.done')} />
        </div>
      )}
      <div className="actions">
        {[undefined, 'OVERDUE', 'DUE_SOON', 'NOT_DUE'].map((code) => (
          <Button key={code ?? 'all'} size="compact-sm" variant={timeState === code ? 'filled' : 'default'} aria-pressed={timeState === code} onClick={() => show(code)}>
            {code ? coded('taskTime', code) : t('common.all')}
          </Button>
        ))}
      </div>
      <Card>
        <Loaded query={work} lines={8}>
          {(items) => (items.length === 0 && finished.isLoading ? <Skeleton lines={8} /> : items.length + done.length === 0 ? <Empty>{own && Object.keys(filter).length === 1 ? t('tasks.nothing') : t('tasks.none')}</Empty> : <Table items={[...items, ...done]} units={!own} />)}
        </Loaded>
        <More list={work} order={t('tasks.orderOfRead')} />
        {finished.isError && !finished.data && <ProblemNote error={finished.error} retry={() => void finished.refetch()} />}
        {complete && done.length > 0 && <More list={finished} order={t('tasks.orderOfRead')} />}
      </Card>
    </Page>
  );
}

function Table({ items, units }: { items: Work[]; units: boolean }) {
  const names = useNames();
  const [query] = useSearchParams();
  const wanted = query.get('viec');
  const [open, setOpen] = useState<Work | undefined>(() => items.find((work) => `${work.assignmentId}/${work.n}` === wanted));
  const columns: Column<Work>[] = [
    {
      title: t('tasks.task'),
      heads: true,
      show: (work) => (
        <>
          {work.taskId}. {work.title}
          {work.partName && <small className="note">{t('tasks.part', { name: work.partName })}</small>}
          {work.requested && <small className="note">{t('tasks.requested', { day: date(work.requested.dueOn) })}</small>}
        </>
      ),
    },
    ...(units ? [{ title: t('common.unit'), show: (work: Work) => names(work.unitId) }] : []),
    { title: t('tasks.role'), narrow: true, show: (work) => coded('taskRole', work.role) },
    { title: t('tasks.dueOn'), narrow: true, show: (work) => date(work.dueOn) },
    {
      title: t('tasks.state'),
      show: (work) => (
        <>
          <Status kind="taskState" code={work.state} />{' '}
          {work.state !== 'DONE' && work.timeState !== 'NOT_DUE' && <Status kind="taskTime" code={work.timeState} />}
        </>
      ),
    },
    { title: t('tasks.percent'), number: true, show: (work) => `${work.percent ?? 0}%` },
    {
      title: t('tasks.action'),
      show: (work) => (
        <Button size="compact-sm" variant="default" onClick={() => setOpen(work)}>
          {t('tasks.open')}
          <span className="hidden"> {work.taskId}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      <Rows caption={t('nav.tasks')} items={items} columns={columns} id={(work) => `${work.assignmentId}/${work.n}/${work.partId ?? ''}`} />
      <TaskDialog key={open ? `${open.assignmentId}/${open.n}` : 'none'} work={open} close={() => setOpen(undefined)} />
    </>
  );
}
