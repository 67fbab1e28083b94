import { Select } from '@mantine/core';
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
import { Card, Page } from '../ui/Page';
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
  const plans = issued(usePlans().data ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const plan = chosen ?? plans[0]?.id;
  const scope = { unit, ...(plan ? { plan } : {}) };
  const pieces = usePieces(scope);
  const reports = useReports(scope, plan !== undefined);
  const work = useWork(scope, plan !== undefined);
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
      <Card>{pieces.isPending || reports.isPending ? <Skeleton lines={8} /> : <List deeds={deeds} />}</Card>
    </Page>
  );
}

function List({ deeds }: { deeds: Deed[] }) {
  if (deeds.length === 0) return <Empty>{t('history.none')}</Empty>;
  return (
    <ol className="timeline">
      {deeds.slice(0, 300).map((deed, index) => (
        <li key={`${deed.at}${index}`}>
          {instant(deed.at)} – {deed.what}: <Link to={deed.to}>{deed.about}</Link>
          {deed.reason && <small className="note">{deed.reason}</small>}
        </li>
      ))}
    </ol>
  );
}
