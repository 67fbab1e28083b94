import { Link } from 'react-router';
import { useCatalogue, type PlanLine } from '../api/register';
import { cellPath, type Cell, type Standing } from '../api/standing';
import { dayOf, period, shortPeriod } from '../format';
import { coded } from '../i18n/text';
import { t } from '../i18n/text';
import { Card } from '../ui/Page';
import { sign, tone } from '../ui/Status';
import { places, quotaLine } from './quotaLine';

/** How each quota stands, period by period; every mark leads to the cell that explains it. */
export function Progress({ standings, plans }: { standings: Standing[]; plans: PlanLine[] }) {
  return (
    <div className="stack">
      {standings
        .filter((standing) => standing.cells.length > 0)
        .map((standing) => (
          <Card key={standing.planId} title={t('overview.quotas')}>
            <small className="note">{plans.find((plan) => plan.id === standing.planId)?.title}</small>
            {[...byQuota(standing.cells)].map(([quotaId, cells]) => (
              <div key={quotaId} style={{ marginTop: '0.8rem' }}>
                <div>{cells[0]?.title || quotaId}</div>
                <Strip cells={cells} />
                <Now cells={cells} today={dayOf(standing.asOf)} />
              </div>
            ))}
          </Card>
        ))}
      <Legend />
    </div>
  );
}

/** In words how the quota stands that is due next; of one that is over, how it ended. */
function Now({ cells, today }: { cells: Cell[]; today: string }) {
  const channels = useCatalogue('channels').data ?? [];
  const cell = cells.find((one) => one.dueOn != null && one.dueOn >= today) ?? cells.at(-1);
  if (cell?.measure !== 'COUNT' || cell.exempt) return null;
  return <small className="note">{quotaLine(cell, places(cell, (code) => channels.find((entry) => entry.code === code)?.name ?? code))}</small>;
}

export function Strip({ cells }: { cells: Cell[] }) {
  return (
    <div className="strip">
      {cells.map((cell) => (
        <Link
          key={cell.period}
          to={cellPath(cell)}
          data-tone={cell.exempt ? 'open' : tone(cell.status)}
          title={`${period(cell.period)}: ${coded('status', cell.exempt ? 'EXEMPT' : cell.status)}`}
        >
          <span aria-hidden="true">
            {shortPeriod(cell.period)} {sign(tone(cell.status))}
          </span>
          <span className="hidden">
            {period(cell.period)}: {coded('status', cell.exempt ? 'EXEMPT' : cell.status)}
          </span>
        </Link>
      ))}
    </div>
  );
}

export function Legend() {
  return (
    <div className="legend" aria-label={t('common.legend')} role="group">
      {['MET', 'MET_LATE', 'MISSED', 'AT_RISK', 'PENDING'].map((code) => (
        <span key={code} className="status" data-tone={tone(code)}>
          <span aria-hidden="true">{sign(tone(code))}</span> {coded('status', code)}
        </span>
      ))}
    </div>
  );
}

export function byQuota(cells: Cell[]): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.status === 'NOT_APPLICABLE' && !cell.exempt) continue;
    found.set(cell.quotaId, [...(found.get(cell.quotaId) ?? []), cell]);
  }
  return found;
}
