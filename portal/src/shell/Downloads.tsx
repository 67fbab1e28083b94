import { fileSize } from '../format';
import { t } from '../i18n/text';
import { dismiss, useDownloads, type Download } from '../ui/downloads';

/** Files on their way, on whatever page one is meanwhile. */
export function Downloads() {
  const all = useDownloads();
  return (
    <div role="status" className={all.length === 0 ? 'hidden' : 'downloads no-print'}>
      {all.map((one) => (
        <div key={one.id}>
          <b>{one.name}</b>
          <Line one={one} />
        </div>
      ))}
    </div>
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
