import { useState } from 'react';
import { useParams } from 'react-router';
import { useReport, type Held, type ReportPlace } from '../api/reports';
import { useNames, usePlan } from '../api/register';
import { has, useSession } from '../api/session';
import { useStanding, type Cell } from '../api/standing';
import { useWork } from '../api/tasks';
import { date, instant, period } from '../format';
import { coded, t } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Skeleton } from '../ui/Skeleton';
import { Status } from '../ui/Status';
import { coverageOf } from './coverage';
import { forgetDraft, keptDraft, same } from './keptDraft';
import { countedCells, draftOf, ratioQuotas, sentences } from './prefill';
import { ReportForm } from './ReportForm';
import { ReportReading } from './ReportReading';
import { Timeliness } from './Timeliness';
import { Versions } from './Versions';

/** One report: its form for the unit that still writes it, its text for everybody else. */
export default function ReportPage() {
  const { plan = '', unit = '', period: of = '' } = useParams();
  const place: ReportPlace = { planId: plan, unitId: unit, period: of };
  const report = useReport(place);
  const names = useNames();
  return (
    <Loaded query={report} lines={10}>
      {(held) => (
        <Page title={titleOf(held, of)} lead={<Lead held={held} unit={names(unit)} />}>
          {held.report.request?.instructions && (
            <Card title={t('reports.instructions')}>
              <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{held.report.request.instructions}</p>
            </Card>
          )}
          <Content key={held.report.state} place={place} held={held} />
          <History held={held} />
        </Page>
      )}
    </Loaded>
  );
}

function titleOf({ report }: Held, of: string): string {
  return report.request?.title ?? t('reports.of', { period: period(of) });
}

function Lead({ held: { report }, unit }: { held: Held; unit: string }) {
  return (
    <>
      {unit} · {t('overview.dueOn', { day: date(report.dueOn) })} <Status kind="reportState" code={report.state} />{' '}
      <Timeliness report={report} />
    </>
  );
}

function Content({ place, held }: { place: ReportPlace; held: Held }) {
  const session = useSession();
  const standing = useStanding(place.planId, place.unitId);
  const work = useWork({ unit: place.unitId, plan: place.planId });
  const plan = usePlan(held.report.request ? place.planId : undefined);
  const writes = session.unit === place.unitId && has(session, 'UNIT_LEAD', 'UNIT_EDITOR');
  const open = ['NOT_STARTED', 'DRAFT', 'RETURNED'].includes(held.report.state);
  if (standing.isPending || work.isPending || plan.isLoading) return <Skeleton lines={10} />;
  const coverage = coverageOf(held.report, (quotaId) => plan.data?.quotas.find((quota) => quota.id === quotaId)?.countingBase);
  const cells = countedCells(standing.data, coverage);
  const ratios = ratioQuotas(standing.data, coverage);
  const failed = [standing, work, plan].filter((query) => query.isError && query.data === undefined);
  const written = sentences(cells, work.data ?? [], coverage);
  return (
    <>
      {failed[0] && <Uncounted error={failed[0].error} retry={() => failed.forEach((query) => void query.refetch())} />}
      {writes && open ? (
        <ReportForm
          place={place}
          held={held}
          initial={draftOf(held.report, written)}
          written={written}
          cells={cells}
          ratios={ratios}
          signs={has(session, 'UNIT_LEAD')}
        />
      ) : (
        <>
          {writes && <Unsent place={place} held={held} ratios={ratios} />}
          <ReportReading place={place} report={held.report} cells={cells} />
        </>
      )}
    </>
  );
}

/** The text can be written without what is counted, but nobody should think that there is nothing. */
function Uncounted({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Card title={t('reports.uncounted')}>
      <ProblemNote error={error} retry={retry} />
    </Card>
  );
}

/** What was still being written here when somebody else sent the report. */
function Unsent({ place, held, ratios }: { place: ReportPlace; held: Held; ratios: Cell[] }) {
  const [kept, setKept] = useState(() => keptDraft(place));
  const theirs = draftOf(held.report, '');
  if (!kept || same(kept.draft, theirs)) return null;
  const drop = () => {
    forgetDraft(place);
    setKept(undefined);
  };
  return <Versions mine={kept.draft} theirs={theirs} title={(quotaId) => ratios.find((cell) => cell.quotaId === quotaId)?.title ?? quotaId} takeTheirs={drop} />;
}

function History({ held: { report } }: { held: Held }) {
  if (report.history.length === 0) return null;
  return (
    <Card title={t('reports.history')}>
      <ol className="timeline">
        {report.history.map((step, index) => (
          <li key={`${step.at}-${index}`}>
            {instant(step.at)}: {coded('reportStep', step.kind)}
            {step.reason && ` – ${step.reason}`}
          </li>
        ))}
      </ol>
    </Card>
  );
}
