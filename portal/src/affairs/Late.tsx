import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useReports } from '../api/reports';
import { useNames, useUnits } from '../api/register';
import { has, useSession } from '../api/session';
import { useRollup, type Line } from '../api/standing';
import { useWork } from '../api/tasks';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { ProblemNote } from '../ui/ProblemNote';
import { Rows, type Column } from '../ui/Rows';
import { Skeleton } from '../ui/Skeleton';
import { useAlong } from './along';
import { NumberLink } from './NumberLink';
import { UrgeDialog } from '../urging/UrgeDialog';

const FOLD = 8;

interface Behind {
  unit: string;
  missed: number;
  open: number;
  reports: number;
  tasks: number;
}

/** The units to call today, with their mailboxes: the most missed first. From here they can be urged at once. */
export function Late({ planId, asOf }: { planId: string; asOf: string | undefined }) {
  const units = useRollup(planId, 'unit', undefined, asOf);
  const missing = useReports({ plan: planId, closing: 'MISSING' });
  // The work list knows only how things stand now.
  const overdue = useWork({ plan: planId, timeState: 'OVERDUE' }, asOf === undefined);
  const failed = [missing, overdue].find((one) => one.isError && !one.data);
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [all, setAll] = useState(false);
  const [urging, setUrging] = useState(false);
  const names = useNames();
  const along = useAlong();
  const to = (one: Behind, so?: 'MISSED' | 'OPEN') => along(`/don-vi/${encodeURIComponent(one.unit)}`, { plan: planId, so });
  const late = ((!asOf && overdue.data) || []).filter((work) => work.role === 'LEAD' && work.partId === null).map((work) => work.unitId);
  const mayUrge = has(useSession(), 'MONITOR');
  const columns: Column<Behind>[] = [
    { title: t('common.unit'), heads: true, show: (one) => <Link to={to(one)}>{names(one.unit)}</Link> },
    { title: t('units.email'), show: (one) => <Mailbox unit={one.unit} /> },
    { title: t('province.missed'), number: true, show: (one) => <NumberLink value={one.missed} to={to(one, 'MISSED')} /> },
    // Which reports were missing and which tasks overdue on an earlier day is told unit by unit only.
    ...(asOf
      ? []
      : [
          { title: t('province.reportsMissing'), number: true, show: (one: Behind) => <NumberLink value={one.reports} to={to(one)} /> },
          { title: t('province.tasksOverdue'), number: true, show: (one: Behind) => <NumberLink value={one.tasks} to={to(one)} /> },
        ]),
    { title: t('province.open'), number: true, show: (one) => <NumberLink value={one.open} to={to(one, 'OPEN')} /> },
  ];
  return (
    <Loaded query={units} lines={5}>
      {(rollup) => {
        const list = behind((rollup.items ?? []) as Line[], asOf ? [] : (missing.data ?? []).map((report) => report.unitId), late);
        if (missing.isLoading || overdue.isLoading) return <Skeleton lines={5} />;
        if (list.length === 0 && !failed) return <Empty>{t('province.nobodyLate')}</Empty>;
        return (
          <>
            {failed && <ProblemNote error={failed.error} about={t('province.lateGaps')} retry={() => void failed.refetch()} />}
            {!asOf && <More list={overdue} order={t('province.lateGaps')} />}
            {mayUrge && (
              <div className="actions" style={{ marginBottom: '0.5rem' }}>
                <Button disabled={chosen.size === 0} onClick={() => setUrging(true)}>
                  {t('urging.urgeChosen', { count: chosen.size })}
                </Button>
              </div>
            )}
            <Rows
              caption={t('province.late')}
              items={all ? list : list.slice(0, FOLD)}
              columns={columns}
              id={(one) => one.unit}
              {...(mayUrge ? { selection: { chosen, choose: setChosen, label: (one: Behind) => names(one.unit) } } : {})}
            />
            {!all && list.length > FOLD && (
              <Button variant="subtle" mt="sm" onClick={() => setAll(true)}>
                {t('common.more', { count: list.length - FOLD })}
              </Button>
            )}
            {urging && <UrgeDialog planId={planId} unitIds={[...chosen]} close={() => setUrging(false)} urged={() => setChosen(new Set())} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Mailbox({ unit }: { unit: string }) {
  const email = useUnits().data?.find((one) => one.id === unit)?.email;
  return email ? <a href={`mailto:${email}`}>{email}</a> : <>–</>;
}

/** Also units that nothing is counted for: under a plan without quotas they owe reports and tasks. */
function behind(lines: Line[], reports: string[], tasks: string[]): Behind[] {
  const counted = new Map(lines.map((line) => [line.key ?? '', line]));
  const times = (list: string[], unit: string) => list.filter((one) => one === unit).length;
  const all = (one: Behind) => one.missed + one.reports + one.tasks;
  return [...new Set([...counted.keys(), ...reports, ...tasks])]
    .map((unit) => ({
      unit,
      missed: counted.get(unit)?.missed ?? 0,
      open: counted.get(unit)?.open ?? 0,
      reports: times(reports, unit),
      tasks: times(tasks, unit),
    }))
    .filter((one) => all(one) > 0)
    .sort((a, b) => all(b) - all(a));
}
