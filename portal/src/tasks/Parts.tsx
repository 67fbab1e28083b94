import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../api/register';
import { has, useSession } from '../api/session';
import { useAssignment, withdrawPart, type Part, type Work } from '../api/tasks';
import { date } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { ReasonDialog } from '../ui/ReasonDialog';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { PartForm } from './PartForm';

/** How a unit divides what it was given among its divisions, and how far each of them is. */
export function Parts({ work }: { work: Work }) {
  const session = useSession();
  const names = useNames();
  const [giving, setGiving] = useState(false);
  const [taken, setTaken] = useState<Part>();
  const parts = useAssignment(work.assignmentId).data?.parts.filter((part) => part.n === work.n && part.state !== 'CANCELLED') ?? [];
  const taking = useAction((reason: string) => withdrawPart(work, taken?.id ?? '', reason), { done: t('tasks.saved'), touches: ['work'] });
  const may = session.unit === work.unitId && has(session, 'UNIT_LEAD', 'UNIT_EDITOR') && work.state !== 'DONE' && work.state !== 'NOT_DONE';
  if (!may && parts.length === 0) return null;
  const columns: Column<Part>[] = [
    { title: t('parts.who'), heads: true, show: (part) => part.name ?? names(part.divisionId ?? '') },
    { title: t('tasks.dueOn'), show: (part) => date(part.dueOn) },
    { title: t('tasks.state'), show: (part) => <><Status kind="taskState" code={part.state} /> {part.percent}%</> },
    ...(may
      ? [
          {
            title: t('tasks.action'),
            show: (part: Part) => (
              <Button size="compact-sm" variant="subtle" color="red" aria-label={`${t('parts.withdraw')} ${part.name ?? names(part.divisionId ?? '')}`} onClick={() => setTaken(part)}>
                {t('parts.withdraw')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="stack" aria-label={t('parts.title')}>
      <h3>{t('parts.title')}</h3>
      {parts.length > 0 && <Rows caption={t('parts.title')} items={parts} columns={columns} id={(part) => part.id} />}
      {may && !giving && (
        <div>
          <Button variant="default" onClick={() => setGiving(true)}>
            {t('parts.give')}
          </Button>
        </div>
      )}
      {giving && <PartForm work={work} close={() => setGiving(false)} />}
      <ReasonDialog title={t('parts.withdraw')} label={t('common.reason')} confirm={t('parts.withdraw')} opened={taken !== undefined} close={() => setTaken(undefined)} act={(reason) => taking.mutateAsync(reason)} />
    </section>
  );
}
