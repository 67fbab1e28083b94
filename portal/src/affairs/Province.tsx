import { Button, Select } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { usePlan } from '../api/register';
import { useRollup, type Line } from '../api/standing';
import { instant, period, rate } from '../format';
import { t } from '../i18n/text';
import { PlanChoice, usePlanChoice } from '../plans/choice';
import { DayField } from '../ui/DayField';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';
import { Count } from '../unit/Overview';
import { useAddressed, useAlong, useAsOf, type Counted } from './along';
import { ByKind } from './ByKind';
import { Exports } from './Exports';
import { HeatMap } from './HeatMap';
import { Late } from './Late';
import { periodsOf } from './periods';
import { useByPeriod } from './useByPeriod';
import { NoPlan } from './NoPlan';

const Trend = lazy(() => import('./Trend'));

/** How the province stands: rate and evenness, who is late, and from each number down to the cell behind it. */
export default function Province() {
  const { plans, all, chosen, choose } = usePlanChoice();
  const [of, setOf] = useAddressed('ky');
  const { day, setDay, asOf } = useAsOf();
  const found = usePlan(chosen?.id);
  const plan = found.data;
  const kinds = useRollup(chosen?.id, 'kind', of ?? undefined, asOf);
  const periods = plan && periodsOf(plan);
  const counted = useByPeriod(chosen?.id, periods, asOf);
  const byPeriod = plan || !found.isError ? counted : { ...found, data: undefined };
  if (plans.isSuccess && all.length === 0) return <NoPlan />;
  return (
    <Page
      title={t('province.title')}
      lead={kinds.data ? t('province.asOf', { at: instant(kinds.data.asOf) }) : undefined}
      actions={
        <>
          <PlanChoice all={all} chosen={chosen} choose={choose} />
          <Select
            label={t('common.period')}
            placeholder={t('common.wholeYear')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            w="11rem"
            data={(periods ?? []).map((one) => ({ value: one, label: period(one) }))}
            value={of}
            onChange={setOf}
          />
          <DayField label={t('province.asOfDay')} value={day} change={setDay} clearable />
        </>
      }
    >
      <Loaded query={kinds} lines={6}>
        {(rollup) => (
          <>
            <Totals total={rollup.total as Line} of={of} />
            <Card title={t('province.byKind')}>
              <ByKind lines={(rollup.items ?? []) as Line[]} total={rollup.total as Line} of={of} />
            </Card>
          </>
        )}
      </Loaded>
      <Card title={t('province.late')}>{chosen && <Late key={chosen.id} planId={chosen.id} asOf={asOf} />}</Card>
      <Card title={t('province.heat')}>
        <Loaded query={byPeriod} lines={8}>
          {(columns) => (columns.length === 0 ? <Empty>{t('province.noQuotas')}</Empty> : chosen && <HeatMap planId={chosen.id} columns={columns} />)}
        </Loaded>
      </Card>
      <Card title={t('province.trend')}>
        <Loaded query={byPeriod} lines={6}>
          {(columns) => (
            <Suspense fallback={<Skeleton lines={6} />}>
              <Trend columns={columns} />
            </Suspense>
          )}
        </Loaded>
      </Card>
      {chosen && <Exports planId={chosen.id} period={of} asOf={asOf} />}
      <div className="actions no-print">
        <Button variant="default" onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </div>
    </Page>
  );
}

function Totals({ total, of }: { total: Line; of: string | null }) {
  const along = useAlong();
  const to = (so?: Counted) => along('/chi-tieu', { ky: of, so });
  return (
    <div className="figures">
      <Count tone="good" value={rate(total.rate)} label={t('province.rate')} to={to()} />
      <Count tone="good" value={`${total.unitsReached}/${total.units}`} label={t('province.evenness')} to={to()} />
      <Count tone="bad" value={total.missed} label={t('province.missed')} to={to('MISSED')} />
      <Count tone="late" value={total.metLate} label={t('province.metLate')} to={to('MET_LATE')} />
      <Count tone="open" value={total.open} label={t('province.open')} to={to('OPEN')} />
      <Count tone="open" value={total.exempt} label={t('province.exempt')} to={to('EXEMPT')} />
    </div>
  );
}
