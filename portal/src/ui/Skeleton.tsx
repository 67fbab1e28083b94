import { t } from '../i18n/text';

const WIDTHS = ['92%', '78%', '85%', '60%', '70%'];

/** Grey bars where the content will be: the page does not jump when it comes. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton" style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
