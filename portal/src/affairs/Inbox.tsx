import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { accept, useReports, type Report } from '../api/reports';
import { useNames } from '../api/register';
import { oneByOne } from '../api/several';
import { has, useSession } from '../api/session';
import { reportPath } from '../api/standing';
import { date, instant, period } from '../format';
import { coded, t } from '../i18n/text';
import { PlanChoice, usePlanChoice } from '../plans/choice';
import { ReturnDialog } from '../reports/ReturnDialog';
import { Timeliness } from '../reports/Timeliness';
import { useAction } from '../ui/action';
import { Empty } from '../ui/Empty';
import { Failures } from '../ui/Failures';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';
import { NewRequest } from './NewRequest';

const STATES = ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'DRAFT', 'NOT_STARTED'] as const;

/** All reports of a plan; those that wait for Home Affairs come first, and can be accepted or returned together. */
export default function Inbox() {
  const session = useSession();
  const { all, chosen, choose } = usePlanChoice();
  const [of, setOf] = useState<string | null>(null);
  const [state, setState] = useState<string | null>('SUBMITTED');
  const reports = useReports({ plan: chosen?.id ?? '' }, chosen !== undefined);
  const list = (reports.data ?? []).filter((one) => (!of || one.period === of) && (!state || one.state === state));
  const rounds = new Map((reports.data ?? []).map((one) => [one.period, one.request?.title ?? period(one.period)]));
  return (
    <Page
      title={t('nav.reports')}
      lead={t('inbox.lead')}
      actions={
        <>
          <PlanChoice all={all} chosen={chosen} choose={choose} />
          <Select label={t('inbox.round')} placeholder={t('common.all')} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} data={[...rounds].map(([value, label]) => ({ value, label }))} value={of} onChange={setOf} />
          <Select label={t('reports.state')} placeholder={t('common.all')} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} data={STATES.map((value) => ({ value, label: coded('reportState', value) }))} value={state} onChange={setState} />
          {chosen && has(session, 'MONITOR') && <NewRequest planId={chosen.id} />}
        </>
      }
    >
      <Card>
        <Loaded query={reports} lines={8}>
          {() => <Table key={`${of}${state}`} items={list} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function Table({ items }: { items: Report[] }) {
  const names = useNames();
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const columns: Column<Report>[] = [
    { title: t('common.unit'), heads: true, show: (report) => <Link to={reportPath(report)}>{names(report.unitId)}</Link> },
    { title: t('reports.report'), show: (report) => report.request?.title ?? t('reports.of', { period: period(report.period) }) },
    { title: t('reports.dueOn'), show: (report) => date(report.dueOn) },
    { title: t('reports.state'), show: (report) => <Status kind="reportState" code={report.state} /> },
    { title: t('reports.time'), show: (report) => <Timeliness report={report} /> },
    { title: t('reports.firstSubmitted'), show: (report) => instant(report.firstSubmittedAt) },
  ];
  const selection = { chosen, choose: setChosen, label: (report: Report) => `${names(report.unitId)}, ${period(report.period)}` };
  const decides = has(useSession(), 'MONITOR');
  return (
    <>
      {decides && <Bulk items={items.filter((report) => chosen.has(report.id) && report.state === 'SUBMITTED')} />}
      {items.length === 0 ? (
        <Empty>{t('inbox.none')}</Empty>
      ) : (
        <Rows caption={t('nav.reports')} items={items} columns={columns} id={(report) => report.id} {...(decides ? { selection } : {})} />
      )}
    </>
  );
}

function Bulk({ items }: { items: Report[] }) {
  const [returning, setReturning] = useState(false);
  const names = useNames();
  const accepting = useAction(
    (reports: Report[]) => oneByOne(reports, accept),
    {
      done: (_, { through, failed }) => (failed.length === 0 ? t('inbox.accepted', { count: through.length }) : undefined),
      touches: ['reports', 'standing', 'rollup'],
      expects: (client, reports) => {
        const ids = new Set(reports.map((report) => report.id));
        client.setQueriesData<Report[]>({ queryKey: ['reports'] }, (known) =>
          known?.map((report) => (ids.has(report.id) ? { ...report, state: 'ACCEPTED' } : report)),
        );
      },
    },
  );
  return (
    <>
      <div className="actions" style={{ marginBottom: '0.75rem' }}>
        <Button disabled={items.length === 0} loading={accepting.isPending} onClick={() => accepting.mutate(items)}>
          {t('inbox.acceptChosen', { count: items.length })}
        </Button>
        <Button variant="default" disabled={items.length === 0} onClick={() => setReturning(true)}>
          {t('inbox.returnChosen', { count: items.length })}
        </Button>
        <ReturnDialog places={items} opened={returning} close={() => setReturning(false)} />
      </div>
      <Failures outcome={accepting.data} name={(report) => `${names(report.unitId)}, ${period(report.period)}`} />
    </>
  );
}
