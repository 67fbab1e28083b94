import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCatalogue } from '../api/register';
import { cellPath, reportPath } from '../api/standing';
import { OfferedButton } from '../brand/Offered';
import { count, date, due, period } from '../format';
import { coded, t } from '../i18n/text';
import type { Owed } from './owed';
import { done, missing, places } from './quotaLine';

export function OwedList({ items, today, fold }: { items: Owed[]; today: string; fold: number }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, fold);
  return (
    <>
      <ul className="owed">
        {shown.map((item) => (
          <OwedLine key={item.key} item={item} today={today} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('overview.showAll', { count: items.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function OwedLine({ item, today }: { item: Owed; today: string }) {
  const tone = item.when === 'over' ? 'bad' : item.when === 'soon' ? 'soon' : 'open';
  return (
    <li>
      <div>
        <What item={item} />
      </div>
      <div className="when">
        <span className="status" data-tone={tone}>
          {due(item.dueOn, today)}
        </span>
        <small>{t('overview.dueOn', { day: date(item.dueOn) })}</small>
      </div>
      <Act item={item} />
    </li>
  );
}

function What({ item }: { item: Owed }) {
  const channels = useCatalogue('channels').data ?? [];
  if (item.kind === 'report') {
    const { duty } = item;
    return (
      <>
        <strong>{duty.title ?? t('overview.report', { period: period(duty.period) })}</strong>
        {duty.cutOff && <small>{t('overview.cutOff', { day: date(duty.cutOff) })}</small>}
      </>
    );
  }
  if (item.kind === 'task') {
    return (
      <>
        <strong>{item.work.title}</strong>
        <small>
          {t('overview.task', { id: item.work.taskId })} · {coded('taskState', item.work.state)}
        </small>
      </>
    );
  }
  const { cell } = item;
  const where = places(cell, (code) => channels.find((entry) => entry.code === code)?.name ?? code);
  return (
    <>
      <strong>{cell.measure === 'COUNT' ? missing(cell) : `${cell.title} – ${period(cell.period)}`}</strong>
      <small>
        {cell.measure === 'COUNT' ? [done(cell), where || cell.title].join(' · ') : t('overview.percent', { achieved: count(cell.achieved ?? 0), required: count(cell.required) })}
        {(cell.waiting ?? 0) > 0 && ` · ${t('overview.undecided', { waiting: count(cell.waiting ?? 0) })}`}
        {cell.hardness !== 'MANDATORY' && ` · ${coded('hardness', cell.hardness)}`} ·{' '}
        <Link to={cellPath(cell)}>{t('overview.why')}</Link>
      </small>
    </>
  );
}

function Act({ item }: { item: Owed }) {
  const variant = item.when === 'later' ? 'default' : 'filled';
  const { to, label } = act(item);
  return (
    <OfferedButton to={to} variant={variant}>
      {label}
    </OfferedButton>
  );
}

function act(item: Owed): { to: string; label: string } {
  if (item.kind === 'report') return { to: reportPath(item.duty), label: t('overview.writeReport') };
  if (item.kind === 'task') {
    return { to: `/nhiem-vu?viec=${encodeURIComponent(`${item.work.assignmentId}/${item.work.n}`)}`, label: t('overview.updateTask') };
  }
  const { cell } = item;
  if (cell.measure === 'COMPLETION') return { to: '/nhiem-vu', label: t('overview.seeTasks') };
  if (cell.measure === 'RATIO') return { to: '/bao-cao', label: t('overview.giveFigures') };
  const query = new URLSearchParams({ plan: cell.planId, quota: cell.quotaId, period: cell.period });
  return { to: `/tin-bai/moi?${query}`, label: t('items.send') };
}
