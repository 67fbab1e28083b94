import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { usePiece, type Piece } from '../api/evidence';
import { raw } from '../api/client';
import { useCatalogue, useNames } from '../api/register';
import { has, useSession } from '../api/session';
import { Decide } from '../board/Decide';
import { date, fileSize, instant } from '../format';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { Status } from '../ui/Status';
import { Claim } from './Claim';
import { Files } from './Files';

export default function ItemPage() {
  const { id = '' } = useParams();
  const piece = usePiece(id);
  return (
    <Loaded query={piece} lines={8}>
      {(found) => (
        <Page title={found.title} lead={<Status kind="itemState" code={found.state} />} actions={<Actions piece={found} />}>
          <Facts piece={found} />
          <FileList piece={found} />
          <Decisions piece={found} />
        </Page>
      )}
    </Loaded>
  );
}

function Actions({ piece }: { piece: Piece }) {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const withdraw = useAction(
    (reason: string) =>
      raw('POST', `/api/v1/evidence/${encodeURIComponent(piece.id)}/withdrawal`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ reason }),
      }),
    { done: t('items.withdrawn'), touches: ['evidence', 'standing'] },
  );
  return (
    <>
      {has(session, 'EDITORIAL_BOARD', 'MONITOR') && piece.state === 'SUBMITTED' && <Decide pieces={[piece]} />}
      {has(session, 'MONITOR') && <Claim piece={piece} />}
      {session.unit === piece.unitId && piece.state === 'SUBMITTED' && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('items.withdraw')}
        </Button>
      )}
      <ReasonDialog
        title={t('items.withdraw')}
        label={t('common.reason')}
        confirm={t('items.withdraw')}
        opened={asking}
        close={() => setAsking(false)}
        act={(reason) => withdraw.mutateAsync(reason)}
      />
    </>
  );
}

function Facts({ piece }: { piece: Piece }) {
  const names = useNames();
  const channels = useCatalogue('channels').data ?? [];
  const types = useCatalogue('evidence-types').data ?? [];
  const name = (entries: { code: string; name: string }[], code: string) =>
    entries.find((entry) => entry.code === code)?.name ?? code;
  return (
    <Card>
      <dl className="facts">
        <dt>{t('common.unit')}</dt>
        <dd>{names(piece.unitId)}</dd>
        <dt>{t('items.type')}</dt>
        <dd>{name(types, piece.type)}</dd>
        <dt>{t('items.channel')}</dt>
        <dd>{name(channels, piece.channel)}</dd>
        <dt>{t('items.occurredOn')}</dt>
        <dd>{date(piece.occurredOn)}</dd>
        <dt>{t('items.receivedOn')}</dt>
        <dd>{instant(piece.receivedAt)}</dd>
        <dt>{t('items.publishedOn')}</dt>
        <dd>{date(piece.publishedOn)}</dd>
        <dt>{t('items.url')}</dt>
        <dd>{linkOf(piece) ? <a href={linkOf(piece)} rel="noreferrer noopener" target="_blank">{linkOf(piece)}</a> : '–'}</dd>
        {piece.note && (
          <>
            <dt>{t('items.note')}</dt>
            <dd>{piece.note}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}

/** Only what a browser may safely open. */
function linkOf(piece: Piece): string | undefined {
  const url = piece.publishedUrl ?? piece.url;
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A file by its newest version; older ones are kept, and never replaced. */
interface FileLine {
  name: string;
  latest: { version: number; size: number; sha256: string; receivedAt: string };
}

function FileList({ piece }: { piece: Piece }) {
  const session = useSession();
  const base = `/api/v1/evidence/${encodeURIComponent(piece.id)}/files`;
  const files = useQuery({
    queryKey: ['evidence', piece.id, 'files'],
    queryFn: async () => ((await (await raw('GET', base)).json()) as { items: FileLine[] }).items,
  });
  return (
    <Card title={t('items.files')}>
      <Loaded query={files} lines={2}>
        {(items) => (
          <>
            {items.length === 0 && <p>{t('items.noFiles')}</p>}
            <ul>
              {items.map(({ name, latest }) => (
                <li key={name}>
                  <a href={`${base}/${encodeURIComponent(name)}`} download>
                    {name}
                  </a>{' '}
                  <small className="note">
                    {fileSize(latest.size)} · {instant(latest.receivedAt)} · SHA-256 {latest.sha256.slice(0, 16)}…
                  </small>
                </li>
              ))}
            </ul>
            {session.unit === piece.unitId && <Files id={piece.id} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Decisions({ piece }: { piece: Piece }) {
  const names = useNames();
  if (piece.decisions.length === 0 && piece.settlements.length === 0) return null;
  return (
    <Card title={t('items.decisions')}>
      <ol className="timeline">
        {piece.decisions.map((ruling) => (
          <li key={ruling.at}>
            {instant(ruling.at)}: {coded('itemState', ruling.outcome)}
            {ruling.reason && ` – ${ruling.reason}`}
          </li>
        ))}
        {piece.settlements.map((settlement) => (
          <li key={settlement.at}>
            {instant(settlement.at)}: {t('items.settled', { unit: names(settlement.unitId ?? '') })}
          </li>
        ))}
      </ol>
    </Card>
  );
}
