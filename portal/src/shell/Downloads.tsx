import { fileSize } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { dismiss, useDownloads, type Download } from '../ui/downloads';
import { remove, useArrivals, type Export } from '../ui/exports';

/** Files that are being made or on their way, on whatever page one is meanwhile. */
export function Downloads() {
  const all = useDownloads();
  const arriving = useArrivals();
  return (
    <div role="status" className={all.length + arriving.length === 0 ? 'hidden' : 'downloads no-print'}>
      {arriving.map((one) => (
        <div key={one.id}>
          <b>{one.fileName}</b>
          <Making one={one} />
        </div>
      ))}
      {all.map((one) => (
        <div key={one.id}>
          <b>{one.name}</b>
          <Line one={one} />
        </div>
      ))}
    </div>
  );
}

function Making({ one }: { one: Export }) {
  const drop = useAction(() => remove(one.id), { done: t('exports.removed'), touches: ['exports'] });
  const running = one.state === 'RUNNING';
  return (
    <p>
      {running && <progress aria-label={one.fileName} value={one.unitsDone} max={Math.max(one.units, 1)} />}
      <span>{running ? t('exports.units', { done: one.unitsDone, all: one.units }) : t('exports.failed')}</span>
      <button type="button" disabled={drop.isPending} onClick={() => drop.mutate(undefined)}>
        {running ? t('exports.stop') : t('common.close')}
      </button>
    </p>
  );
}

function Line({ one }: { one: Download }) {
  const share = one.total ? { value: one.received, max: one.total } : {};
  return (
    <p>
      {one.state === 'running' && <progress aria-label={one.name} {...share} />}
      <span>{words(one)}</span>
      {one.state === 'failed' && (
        <button type="button" onClick={one.again}>
          {t('problem.retry')}
        </button>
      )}
      <button type="button" onClick={() => (one.state === 'running' ? one.stop() : dismiss(one.id))}>
        {one.state === 'running' ? t('exports.stop') : t('common.close')}
      </button>
    </p>
  );
}

function words(one: Download): string {
  if (one.state === 'failed') return one.problem ?? '';
  const size = fileSize(one.received);
  if (one.state === 'done') return t('exports.done', { size });
  return one.received === 0 ? t('exports.making') : t('exports.received', { size });
}
