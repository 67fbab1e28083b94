import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useReports } from '../api/reports';
import { useNames } from '../api/register';
import { has, useSession } from '../api/session';
import { useRollup, type Line } from '../api/standing';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Rows, type Column } from '../ui/Rows';
import { useAlong } from './along';
import { NumberLink } from './NumberLink';
import { UrgeDialog } from '../urging/UrgeDialog';

const FOLD = 8;

interface Behind {
  unit: string;
  missed: number;
  open: number;
  reports: number;
}

/** The units to call today: the most missed first. From here they can be urged at once. */
export function Late({ planId, asOf }: { planId: string; asOf: string | undefined }) {
  const units = useRollup(planId, 'unit', undefined, asOf);
  const missing = useReports({ plan: planId, closing: 'MISSING' });
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [all, setAll] = useState(false);
  const [urging, setUrging] = useState(false);
  const names = useNames();
  const along = useAlong();
  const to = (one: Behind, so?: 'MISSED' | 'OPEN') => along(`/don-vi/${encodeURIComponent(one.unit)}`, { plan: planId, so });
  const mayUrge = has(useSession(), 'MONITOR');
  const columns: Column<Behind>[] = [
    { title: t('common.unit'), heads: true, show: (one) => <Link to={to(one)}>{names(one.unit)}</Link> },
    { title: t('province.missed'), number: true, show: (one) => <NumberLink value={one.missed} to={to(one, 'MISSED')} /> },
    // Which reports were missing on an earlier day is told unit by unit only.
    ...(asOf ? [] : [{ title: t('province.reportsMissing'), number: true, show: (one: Behind) => <NumberLink value={one.reports} to={to(one)} /> }]),
    { title: t('province.open'), number: true, show: (one) => <NumberLink value={one.open} to={to(one, 'OPEN')} /> },
  ];
  return (
    <Loaded query={units} lines={5}>
      {(rollup) => {
        const list = behind((rollup.items ?? []) as Line[], asOf ? [] : (missing.data ?? []).map((report) => report.unitId));
        if (list.length === 0) return <Empty>{t('province.nobodyLate')}</Empty>;
        return (
          <>
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
            {urging && <UrgeDialog planId={planId} unitIds={[...chosen]} close={() => setUrging(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}

function behind(lines: Line[], reports: string[]): Behind[] {
  const missing = (unit: string) => reports.filter((one) => one === unit).length;
  return lines
    .map((line) => ({ unit: line.key ?? '', missed: line.missed, open: line.open, reports: missing(line.key ?? '') }))
    .filter((one) => one.missed > 0 || one.reports > 0)
    .sort((a, b) => b.missed + b.reports - (a.missed + a.reports));
}
