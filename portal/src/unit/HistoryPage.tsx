import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { usePieces } from '../api/evidence';
import { issued, usePlans } from '../api/register';
import { useReports } from '../api/reports';
import { useSession } from '../api/session';
import { reportPath } from '../api/standing';
import { useWork } from '../api/tasks';
import { OfferedLink as Link } from '../brand/Offered';
import { instant, period } from '../format';
import { coded, t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { More } from '../ui/More';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Skeleton } from '../ui/Skeleton';

interface Deed {
  at: string;
  what: string;
  about: string;
  to: string;
  reason?: string | null | undefined;
}

/** All that the unit has done under a plan, and what was decided about it, the newest first. */
export default function HistoryPage() {
  const unit = useSession().unit ?? '';
  const known = usePlans();
  const plans = issued(known.data ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const plan = chosen ?? plans[0]?.id;
  const scope = { unit, ...(plan ? { plan } : {}) };
  const pieces = usePieces(scope);
  const reports = useReports(scope, plan !== undefined);
  const work = useWork({ ...scope, state: 'DONE' }, plan !== undefined);
  const parts = plan ? [known, pieces, reports, work] : [known];
  const failed = parts.filter((part) => part.isError && !part.data);
  const deeds: Deed[] = [
    ...(pieces.data ?? []).flatMap((piece): Deed[] => {
      const about = { about: piece.title, to: `/tin-bai/${encodeURIComponent(piece.id)}` };
      const decided = piece.decisions.map((one) => ({ ...about, at: one.at ?? '', what: coded('itemState', one.outcome), reason: one.reason }));
      return [{ ...about, at: piece.receivedAt, what: t('history.itemSent') }, ...decided];
    }),
    ...(reports.data ?? []).flatMap((report) =>
      report.history.map((step) => ({
        at: step.at ?? '',
        what: coded('reportStep', step.kind),
        about: report.request?.title ?? t('reports.of', { period: period(report.period) }),
        to: reportPath(report),
        reason: step.reason,
      })),
    ),
    ...(work.data ?? [])
      .filter((item) => item.doneAt)
      .map((item) => ({ at: item.doneAt ?? '', what: t('history.taskDone'), about: item.title, to: '/nhiem-vu' })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Page
      title={t('nav.history')}
      lead={t('history.lead')}
      actions={<Select label={t('common.plan')} allowDeselect={false} w="min(26rem, 85vw)" data={plans.map((one) => ({ value: one.id, label: one.title }))} value={plan ?? null} onChange={setChosen} />}
    >
      {failed[0] && <ProblemNote error={failed[0].error} about={t('history.gaps')} retry={() => failed.forEach((part) => void part.refetch())} />}
      <Card>
        {parts.some((part) => part.isPending) ? (
          <Skeleton lines={8} />
        ) : (
          (deeds.length > 0 || failed.length === 0) && <List key={plan} deeds={deeds} none={plan ? t('history.none') : t('history.noPlan')} />
        )}
        <More list={pieces} order={t('items.orderOfRead')} />
      </Card>
    </Page>
  );
}

const FOLD = 300;

function List({ deeds, none }: { deeds: Deed[]; none: string }) {
  const [most, setMost] = useState(FOLD);
  if (deeds.length === 0) return <Empty>{none}</Empty>;
  return (
    <>
      <ol className="timeline">
        {deeds.slice(0, most).map((deed, index) => (
          <li key={`${deed.at}${index}`}>
            {instant(deed.at)} – {deed.what}: <Link to={deed.to}>{deed.about}</Link>
            {deed.reason && <small className="note">{deed.reason}</small>}
          </li>
        ))}
      </ol>
      {deeds.length > most && (
        <Button variant="subtle" onClick={() => setMost(most + FOLD)}>
          {t('common.more', { count: deeds.length - most })}
        </Button>
      )}
    </>
  );
}
