import { useState } from 'react';
import { Link } from 'react-router';
import { usePieces, type Piece } from '../api/evidence';
import { today } from '../api/now';
import { useCatalogue, useNames } from '../api/register';
import { date, daysBetween } from '../format';
import { t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Decide } from './Decide';

/** What waits for the editorial board, the longest waiting first. */
export default function Queue() {
  const pieces = usePieces({ state: 'SUBMITTED' });
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const waiting = (pieces.data ?? []).filter((piece) => piece.state === 'SUBMITTED');
  const selected = waiting.filter((piece) => chosen.has(piece.id));
  return (
    <Page
      title={t('nav.queue')}
      lead={t('board.lead', { count: pieces.hasNextPage ? `${waiting.length}+` : waiting.length })}
      actions={<Decide pieces={selected} after={() => setChosen(new Set())} />}
    >
      <p role="status" className="hidden">
        {t('common.chosen', { count: selected.length })}
      </p>
      <Card>
        <Loaded query={pieces} lines={8}>
          {() => (waiting.length === 0 ? <Empty>{t('board.none')}</Empty> : <Table items={waiting} chosen={chosen} choose={setChosen} />)}
        </Loaded>
        <More list={pieces} order={t('items.orderOfRead')} />
      </Card>
    </Page>
  );
}

function Table({ items, chosen, choose }: { items: Piece[]; chosen: Set<string>; choose: (ids: Set<string>) => void }) {
  const names = useNames();
  const channels = useCatalogue('channels').data ?? [];
  const columns: Column<Piece>[] = [
    { title: t('items.title'), heads: true, show: (piece) => <Link to={`/tin-bai/${encodeURIComponent(piece.id)}`}>{piece.title}</Link> },
    { title: t('common.unit'), show: (piece) => names(piece.unitId) },
    { title: t('items.channel'), show: (piece) => channels.find((entry) => entry.code === piece.channel)?.name ?? piece.channel },
    { title: t('items.occurredOn'), show: (piece) => date(piece.occurredOn) },
    { title: t('items.receivedOn'), show: (piece) => date(piece.receivedAt) },
    {
      title: t('board.waits'),
      number: true,
      show: (piece) => t('board.days', { days: Math.max(0, daysBetween(piece.receivedAt, today())) }),
    },
  ];
  const sorted = [...items].sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  return (
    <Rows
      caption={t('nav.queue')}
      items={sorted}
      columns={columns}
      id={(piece) => piece.id}
      selection={{ chosen, choose, label: (piece) => t('board.choose', { title: piece.title }) }}
    />
  );
}
