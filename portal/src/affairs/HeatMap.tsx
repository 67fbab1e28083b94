import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useNames, useUnits } from '../api/register';
import type { Line } from '../api/standing';
import { period, shortPeriod, unitKind } from '../format';
import { t } from '../i18n/text';
import { sign, type Tone } from '../ui/Status';
import { useAlong } from './along';
import type { PeriodColumn } from './useByPeriod';

const LENGTH: Record<string, (period: string) => boolean> = {
  MONTH: (period) => /-\d\d$/.test(period),
  QUARTER: (period) => /-Q\d$/.test(period),
  LONGER: (period) => !/-(\d\d|Q\d)$/.test(period),
};

/** Units by periods. Each field says how many of the cells were reached and leads to the unit. */
export function HeatMap({ planId, columns }: { planId: string; columns: PeriodColumn[] }) {
  const names = useNames();
  const along = useAlong();
  const to = (unit: string, ky?: string) => along(`/don-vi/${encodeURIComponent(unit)}`, ky ? { plan: planId, ky, so: 'ASSIGNED' } : { plan: planId });
  const kinds = new Map(useUnits().data?.map((unit) => [unit.id, unit.kind]));
  const lengths = Object.keys(LENGTH).filter((length) => columns.some((column) => LENGTH[length]?.(column.period)));
  const [length, setLength] = useState<string>();
  const chosen = length ?? lengths[0] ?? 'MONTH';
  const shown = columns.filter((column) => LENGTH[chosen]?.(column.period));
  const units = [...new Set(shown.flatMap((column) => [...column.units.keys()]))].sort(
    (a, b) => (kinds.get(a) ?? '').localeCompare(kinds.get(b) ?? '') || names(a).localeCompare(names(b), 'vi'),
  );
  return (
    <>
      <div className="actions" style={{ marginBottom: '0.75rem', justifyContent: 'space-between' }}>
        {lengths.length > 1 && (
          <SegmentedControl aria-label={t('common.period')} data={lengths.map((value) => ({ value, label: t(`province.by${value}` as 'province.byMONTH') }))} value={chosen} onChange={setLength} />
        )}
      </div>
      <HeatLegend />
      <div className="scroll" role="region" aria-label={t('province.heat')} tabIndex={0}>
        <table className="heat">
          <caption className="hidden">{t('province.heatText')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('common.unit')}</th>
              {shown.map((column) => (
                <th key={column.period} scope="col">
                  <abbr title={period(column.period)} style={{ textDecoration: 'none' }}>
                    {shortPeriod(column.period)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row">
                  <Link to={to(unit)}>{names(unit)}</Link>
                  <span className="hidden"> {unitKind(kinds.get(unit))}</span>
                </th>
                {shown.map((column) => (
                  <td key={column.period}>
                    <Field line={column.units.get(unit)} to={to(unit, column.period)} what={`${names(unit)}, ${period(column.period)}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Missed wins over everything: a red field is never hidden by what went well. */
export function toneOf(line: Line): Tone {
  if (line.missed > 0) return 'bad';
  if (line.open > 0) return 'open';
  if (line.metLate > 0) return 'late';
  return line.met > 0 ? 'good' : 'open';
}

function Field({ line, to, what }: { line: Line | undefined; to: string; what: string }) {
  if (!line || line.assigned === 0) return <span aria-label={t('province.nothingOwed')}>–</span>;
  const owed = line.assigned - line.exempt;
  return (
    <Link to={to} data-tone={toneOf(line)}>
      <span aria-hidden="true">{sign(toneOf(line))} </span>
      {owed === 0 ? t('province.exemptShort') : `${line.met + line.metLate}/${owed}`}
      <span className="hidden"> {t('province.field', { what, reached: line.met + line.metLate, owed, missed: line.missed })}</span>
    </Link>
  );
}

function HeatLegend() {
  const entries: [Tone, string][] = [
    ['good', t('province.legendGood')],
    ['late', t('province.legendLate')],
    ['bad', t('province.legendBad')],
    ['open', t('province.legendOpen')],
  ];
  return (
    <div className="legend heat-legend" role="group" aria-label={t('common.legend')}>
      {entries.map(([of, text]) => (
        <span key={of} className="status" data-tone={of}>
          {text}
        </span>
      ))}
    </div>
  );
}
