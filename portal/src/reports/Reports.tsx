import { Link } from 'react-router';
import { useReports, type Report } from '../api/reports';
import { useSession } from '../api/session';
import { usePlans } from '../api/register';
import { reportPath } from '../api/standing';
import { date, instant, period } from '../format';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { Timeliness } from './Timeliness';

/** A unit's reports of all rounds and requests, what is owed first. */
export default function Reports() {
  const unit = useSession().unit ?? '';
  const reports = useReports({ unit });
  return (
    <Page title={t('nav.reports')} lead={t('reports.lead')}>
      <Loaded query={reports} lines={6}>
        {(all) => (
          <>
            <Part title={t('reports.open')} items={all.filter(isOpen).sort(byDue)} empty={t('reports.noneOpen')} />
            <Part title={t('reports.sent')} items={all.filter((one) => !isOpen(one)).sort((a, b) => byDue(b, a))} empty={t('reports.noneSent')} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function isOpen(report: Report): boolean {
  return ['NOT_STARTED', 'DRAFT', 'RETURNED'].includes(report.state) && report.closing !== 'EXEMPT';
}

function byDue(a: Report, b: Report): number {
  return (a.dueOn ?? '').localeCompare(b.dueOn ?? '');
}

function Part({ title, items, empty }: { title: string; items: Report[]; empty: string }) {
  const plans = usePlans().data ?? [];
  const columns: Column<Report>[] = [
    {
      title: t('reports.report'),
      heads: true,
      show: (report) => <Link to={reportPath(report)}>{report.request?.title ?? t('reports.of', { period: period(report.period) })}</Link>,
    },
    { title: t('common.plan'), show: (report) => plans.find((plan) => plan.id === report.planId)?.title ?? report.planId },
    { title: t('reports.dueOn'), show: (report) => date(report.dueOn) },
    { title: t('reports.state'), show: (report) => <Status kind="reportState" code={report.state} /> },
    { title: t('reports.time'), show: (report) => <Timeliness report={report} /> },
    { title: t('reports.firstSubmitted'), show: (report) => instant(report.firstSubmittedAt) },
  ];
  return (
    <Card title={`${title} (${items.length})`}>
      {items.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <Rows caption={title} items={items} columns={columns} id={(report) => report.id} />
      )}
    </Card>
  );
}
