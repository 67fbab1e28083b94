import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { period, rate, shortPeriod } from '../format';
import { t } from '../i18n/text';
import { Rows } from '../ui/Rows';
import { useAlong } from './along';
import { NumberLink } from './NumberLink';
import type { PeriodColumn } from './useByPeriod';

interface Point {
  period: string;
  rate: number | null;
  evenness: number | null;
  units: number;
}

/** Rate and evenness from month to month, as a line and as the table behind it. */
export default function Trend({ columns }: { columns: PeriodColumn[] }) {
  const along = useAlong();
  const to = (one: Point) => along('/chi-tieu', { ky: one.period });
  const months = columns.filter((column) => /-\d\d$/.test(column.period));
  const points = (months.length > 1 ? months : columns).filter((column) => column.total.open === 0).map(point);
  if (points.length === 0) return <p>{t('province.noTrend')}</p>;
  return (
    <div className="columns">
      <p className="note wide" style={{ margin: 0 }}>
        {t('province.running')}
      </p>
      <div aria-hidden="true" style={{ height: '16rem' }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart data={points} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid stroke="#d5dde4" vertical={false} />
            <XAxis dataKey="period" tickFormatter={shortPeriod} stroke="#4b5b69" padding={{ left: 24, right: 24 }} />
            <YAxis domain={[0, 1]} tickFormatter={(value: number) => rate(value)} stroke="#4b5b69" width={52} />
            <Tooltip labelFormatter={(label) => period(String(label))} formatter={(value) => rate(Number(value))} />
            <Legend />
            <Line type="monotone" dataKey="rate" name={t('province.rate')} stroke="#0b4f7a" strokeWidth={2.5} isAnimationActive={false} />
            <Line type="monotone" dataKey="evenness" name={t('province.evenness')} stroke="#14663a" strokeWidth={2.5} strokeDasharray="5 4" isAnimationActive={false} />
          </LineChart>
        </ResponsiveContainer>
      </div>
      <Rows
        caption={t('province.trend')}
        items={points}
        id={(one) => one.period}
        columns={[
          { title: t('common.period'), heads: true, show: (one) => period(one.period) },
          { title: t('province.rate'), number: true, show: (one) => <NumberLink value={one.units} text={rate(one.rate)} to={to(one)} /> },
          { title: t('province.evenness'), number: true, show: (one) => <NumberLink value={one.units} text={rate(one.evenness)} to={to(one)} /> },
        ]}
      />
    </div>
  );
}

function point({ period: of, total }: PeriodColumn): Point {
  return { period: of, rate: total.rate ?? null, evenness: total.units > 0 ? total.unitsReached / total.units : null, units: total.units };
}
