import { Alert, Button } from '@mantine/core';
import type { Draft } from '../api/reports';
import { number } from '../format';
import { t } from '../i18n/text';
import { Rows } from '../ui/Rows';

interface Props {
  /** As kept on this machine. */
  mine: Draft;
  theirs: Draft;
  /** Of a quota that figures are given for. */
  title: (quotaId: string) => string;
  /** Absent where there is nothing left to write. */
  takeMine?: () => void;
  takeTheirs: () => void;
}

/** What was written here and what the service has, where they differ: whoever wrote it chooses. */
export function Versions({ mine, theirs, title, takeMine, takeTheirs }: Props) {
  const whole = { whiteSpace: 'pre-wrap' } as const;
  return (
    <Alert color="yellow" title={t(takeMine ? 'reports.newerTitle' : 'reports.unsentTitle')} role="alert">
      <div className="stack">
        <p style={{ margin: 0 }}>{t(takeMine ? 'reports.newerText' : 'reports.unsentText')}</p>
        <Rows
          caption={t('reports.newerTitle')}
          items={differences(mine, theirs, title)}
          id={(line) => line.title}
          columns={[
            { title: t('reports.part'), heads: true, show: (line) => line.title },
            { title: t('reports.versionHere'), show: (line) => <span style={whole}>{line.mine || '–'}</span> },
            { title: t('reports.versionThere'), show: (line) => <span style={whole}>{line.theirs || '–'}</span> },
          ]}
        />
        <div className="actions">
          {takeMine && <Button onClick={takeMine}>{t('reports.takeMine')}</Button>}
          <Button variant="default" onClick={takeTheirs}>
            {t(takeMine ? 'reports.takeTheirs' : 'reports.dropMine')}
          </Button>
        </div>
      </div>
    </Alert>
  );
}

function differences(mine: Draft, theirs: Draft, title: Props['title']): { title: string; mine: string; theirs: string }[] {
  const texts = (['results', 'difficulties', 'proposals'] as const).map((field) => ({ title: t(`reports.${field}`), mine: mine[field], theirs: theirs[field] }));
  const nothing = (draft: Draft) => (draft.nothingToReport ? `✓ ${draft.zeroReason}` : '');
  const quotas = [...new Set([...mine.figures, ...theirs.figures].map((figure) => figure.quotaId))];
  return [
    ...texts,
    { title: t('reports.nothingToReport'), mine: nothing(mine), theirs: nothing(theirs) },
    ...quotas.map((quotaId) => ({ title: title(quotaId), mine: share(mine, quotaId), theirs: share(theirs, quotaId) })),
  ].filter((line) => line.mine.trim() !== line.theirs.trim());
}

function share({ figures }: Draft, quotaId: string): string {
  const figure = figures.find((one) => one.quotaId === quotaId);
  return figure ? `${number(figure.numerator)}/${number(figure.denominator)} ${figure.source ?? ''}` : '';
}
