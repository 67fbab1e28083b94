import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePieces, type Piece } from '../api/evidence';
import { useCatalogue, useNames } from '../api/register';
import { side, useSession } from '../api/session';
import { date } from '../format';
import { coded, t } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { More } from '../ui/More';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { Status } from '../ui/Status';

const STATES = ['SUBMITTED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'] as const;

/** What was sent, and what became of it. Home Affairs sees every unit's, and those that two units claim. */
export default function Items() {
  const session = useSession();
  const own = side(session) === 'unit';
  const [state, setState] = useState<string | null>(null);
  const [flagged, setFlagged] = useState(false);
  const pieces = usePieces({
    ...(own && session.unit ? { unit: session.unit } : {}),
    ...(state ? { state } : {}),
    ...(flagged ? { flagged: true } : {}),
  });
  return (
    <Page
      title={t('nav.items')}
      lead={own ? t('items.lead') : t('items.leadAll')}
      actions={
        <>
          <Select
            label={t('items.state')}
            placeholder={t('common.all')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={STATES.map((code) => ({ value: code, label: coded('itemState', code) }))}
            value={state}
            onChange={setState}
          />
          {side(session) === 'affairs' && (
            <Button variant={flagged ? 'filled' : 'default'} aria-pressed={flagged} onClick={() => setFlagged(!flagged)}>
              {t('items.flagged')}
            </Button>
          )}
          {own && (
            <Button component={Link} to="/tin-bai/moi">
              {t('items.send')}
            </Button>
          )}
        </>
      }
    >
      <Card>
        <Loaded query={pieces} lines={8}>
          {(items) => <ItemTable items={newestFirst(items)} units={!own} />}
        </Loaded>
        <More list={pieces} order={t('items.orderOfRead')} />
      </Card>
    </Page>
  );
}

function newestFirst(items: Piece[]): Piece[] {
  return [...items].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}

function ItemTable({ items, units }: { items: Piece[]; units: boolean }) {
  const names = useNames();
  const channels = useCatalogue('channels').data ?? [];
  const [shown, setShown] = useState(50);
  if (items.length === 0) {
    return (
      <Empty
        action={
          units ? undefined : (
            <Button component={Link} to="/tin-bai/moi">
              {t('items.sendFirst')}
            </Button>
          )
        }
      >
        {units ? t('items.noneAll') : t('items.none')}
      </Empty>
    );
  }
  const columns: Column<Piece>[] = [
    { title: t('items.title'), heads: true, show: (piece) => <Link to={`/tin-bai/${encodeURIComponent(piece.id)}`}>{piece.title}</Link> },
    ...(units ? [{ title: t('common.unit'), show: (piece: Piece) => names(piece.unitId) }] : []),
    { title: t('items.channel'), show: (piece) => channels.find((entry) => entry.code === piece.channel)?.name ?? piece.channel },
    { title: t('items.occurredOn'), show: (piece) => date(piece.publishedOn ?? piece.occurredOn) },
    { title: t('items.receivedOn'), show: (piece) => date(piece.receivedAt) },
    { title: t('items.state'), show: (piece) => <Status kind="itemState" code={piece.state} /> },
  ];
  return (
    <>
      <Rows caption={t('nav.items')} items={items.slice(0, shown)} columns={columns} id={(piece) => piece.id} />
      {items.length > shown && (
        <Button variant="subtle" mt="sm" onClick={() => setShown(shown + 100)}>
          {t('common.more', { count: items.length - shown })}
        </Button>
      )}
    </>
  );
}
