import { Button } from '@mantine/core';
import { fileSize, instant } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { fetchAgain, order, remove, useExports, type Export, type Wanted } from '../ui/exports';
import { Card } from '../ui/Page';

const FORMATS = ['xlsx', 'csv'] as const;

interface Props {
  planId: string;
  period: string | null;
  asOf: string | undefined;
}

/** One row per unit, quota and period; made by the service in the background, see `shell/Downloads`. */
export function Exports({ planId, period, asOf }: Props) {
  const start = useAction((wanted: Wanted) => order(wanted), { touches: ['exports'] });
  const done = (useExports(true).data ?? []).filter((one) => one.state === 'DONE');
  return (
    <Card title={t('exports.title')}>
      <div className="actions no-print">
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            loading={start.isPending && start.variables.format === format}
            onClick={() => start.mutate({ planId, format, period: period ?? undefined, asOf })}
          >
            {t('exports.as', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
          </Button>
        ))}
      </div>
      {done.length > 0 && (
        <div className="exports">
          <h3>{t('exports.kept')}</h3>
          <ul>
            {done.map((one) => (
              <Kept key={one.id} one={one} />
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function Kept({ one }: { one: Export }) {
  const drop = useAction(() => remove(one.id), { done: t('exports.removed'), touches: ['exports'] });
  return (
    <li>
      <span>
        <b>{one.fileName}</b> {t('exports.of', { at: instant(one.asOf), size: fileSize(one.size) })}
      </span>
      <Button size="compact-sm" variant="default" aria-label={`${t('exports.again')}: ${one.fileName}`} onClick={() => fetchAgain(one)}>
        {t('exports.again')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${t('exports.remove')}: ${one.fileName}`}
        loading={drop.isPending}
        onClick={() => drop.mutate(undefined)}
      >
        {t('exports.remove')}
      </Button>
    </li>
  );
}
