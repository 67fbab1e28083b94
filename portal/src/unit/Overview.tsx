import { Link } from 'react-router';
import { usePieces } from '../api/evidence';
import { useUnitName } from '../api/register';
import { useSession } from '../api/session';
import { OfferedButton } from '../brand/Offered';
import { t } from '../i18n/text';
import { date } from '../format';
import { Empty } from '../ui/Empty';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Skeleton } from '../ui/Skeleton';
import type { Owed, When } from './owed';
import { OwedList } from './OwedList';
import { Progress } from './Progress';
import { useOwed } from './useOwed';

/** The first page of a unit: what is owed now, due when, and what is missing. */
export default function Overview() {
  const unit = useSession().unit ?? '';
  const name = useUnitName(unit);
  const { list, standings, today, gaps, error, retry, plans } = useOwed(unit);
  const waiting = usePieces({ unit, state: 'SUBMITTED' });
  if (error && !list) return <ProblemNote error={error} retry={retry} />;
  const actions = (
    <OfferedButton to="/tin-bai/moi">{t('items.send')}</OfferedButton>
  );
  return (
    <Page title={t('overview.title')} lead={lead(name, error ? undefined : list, today)} actions={actions}>
      {list === undefined || standings === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <>
          {error && <ProblemNote error={error} about={t('overview.gaps', { what: gaps.join('; ') })} retry={retry} />}
          <Counts list={list} waiting={waiting.data?.length ?? '–'} />
          <div className="columns">
            <div className="stack">
              <Group when="over" list={list} today={today} />
              <Group when="soon" list={list} today={today} />
              <Group when="later" list={list} today={today} />
              {list.length === 0 && !error && <Nothing />}
            </div>
            <Progress standings={standings} plans={plans} />
          </div>
        </>
      )}
    </Page>
  );
}

function lead(name: string | undefined, list: Owed[] | undefined, today: string): string {
  const next = list?.find((item) => item.when !== 'over');
  const situation = next ? t('overview.next', { day: date(next.dueOn) }) : list ? t('overview.allDone') : '';
  return [name, t('overview.asOf', { day: date(today) }), situation].filter(Boolean).join(' · ');
}

function Counts({ list, waiting }: { list: Owed[]; waiting: number | string }) {
  const of = (when: When) => list.filter((item) => item.when === when).length;
  return (
    <div className="figures">
      <Count tone="bad" value={of('over')} label={t('overview.over')} />
      <Count tone="soon" value={of('soon')} label={t('overview.soon')} />
      <Count tone="open" value={of('later')} label={t('overview.later')} />
      <Count tone="open" value={waiting} label={t('overview.waiting')} />
    </div>
  );
}

export function Count({ tone, value, label, to }: { tone: string; value: string | number; label: string; to?: string }) {
  const inside = (
    <>
      <b>{value}</b>
      <span>{label}</span>
    </>
  );
  return to ? (
    <Link className="figure" data-tone={tone} to={to}>
      {inside}
    </Link>
  ) : (
    <div className="figure" data-tone={tone}>
      {inside}
    </div>
  );
}

function Group({ when, list, today }: { when: When; list: Owed[]; today: string }) {
  const items = list.filter((item) => item.when === when);
  if (items.length === 0) return null;
  const titles = { over: t('overview.overTitle'), soon: t('overview.soonTitle'), later: t('overview.laterTitle') };
  return (
    <Card title={`${titles[when]} (${items.length})`}>
      <OwedList items={items} today={today} fold={when === 'later' ? 6 : 20} />
    </Card>
  );
}

function Nothing() {
  return (
    <Card>
      <Empty
        action={
          <OfferedButton to="/tin-bai/moi" variant="default">
            {t('items.send')}
          </OfferedButton>
        }
      >
        {t('overview.nothing')}
      </Empty>
    </Card>
  );
}
