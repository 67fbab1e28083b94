import { useParams } from 'react-router';
import { useReport, type Held, type ReportPlace } from '../api/reports';
import { useNames } from '../api/register';
import { has, useSession } from '../api/session';
import { useStanding } from '../api/standing';
import { useWork } from '../api/tasks';
import { date, instant, period } from '../format';
import { coded, t } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';
import { Status } from '../ui/Status';
import { countedCells, draftOf, ratioQuotas, sentences } from './prefill';
import { ReportForm } from './ReportForm';
import { ReportReading } from './ReportReading';
import { Timeliness } from './Timeliness';

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
          {held.report.request?.instructions && <Card title={t('reports.instructions')}>{held.report.request.instructions}</Card>}
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
  const writes = session.unit === place.unitId && has(session, 'UNIT_LEAD', 'UNIT_EDITOR');
  const open = ['NOT_STARTED', 'DRAFT', 'RETURNED'].includes(held.report.state);
  if (standing.isPending || work.isPending) return <Skeleton lines={10} />;
  const cells = countedCells(standing.data, place.period);
  if (!writes || !open) return <ReportReading place={place} report={held.report} cells={cells} />;
  const written = sentences(cells, work.data ?? [], place.period);
  return (
    <ReportForm
      place={place}
      held={held}
      initial={draftOf(held.report, written)}
      written={written}
      cells={cells}
      ratios={ratioQuotas(standing.data, place.period)}
      signs={has(session, 'UNIT_LEAD')}
    />
  );
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
