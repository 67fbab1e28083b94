import type { Report } from '../api/reports';
import { coded, t } from '../i18n/text';
import { Status, sign, tone } from '../ui/Status';

/** Being in time is an axis of its own, beside the state of the work. */
export function Timeliness({ report }: { report: Pick<Report, 'closing' | 'timeliness' | 'lateWorkingDays'> }) {
  if (report.closing === 'EXEMPT') return <Status kind="closing" code="EXEMPT" />;
  if (report.timeliness === 'LATE') {
    return (
      <span className="status" data-tone={tone('LATE')}>
        <span aria-hidden="true">{sign('late')}</span> {t('reports.lateBy', { days: report.lateWorkingDays ?? 0 })}
      </span>
    );
  }
  return report.timeliness ? <Status kind="timeliness" code={report.timeliness} /> : <>{coded('timeliness', 'NOT_DUE')}</>;
}
