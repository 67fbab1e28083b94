import { Button } from '@mantine/core';
import { t } from '../i18n/text';
import { download } from '../ui/downloads';
import { Card } from '../ui/Page';

const FORMATS = ['xlsx', 'csv'] as const;

/** One row per unit, quota and period; made and fetched in the background, see `shell/Downloads`. */
export function Exports({ planId, period }: { planId: string; period: string | null }) {
  const start = (format: (typeof FORMATS)[number]) => {
    const query = new URLSearchParams({ format, ...(period ? { period } : {}) });
    download(`/api/v1/standings/${encodeURIComponent(planId)}/export?${query}`, `${planId}${period ? `-${period}` : ''}.${format}`);
  };
  return (
    <Card title={t('exports.title')}>
      <div className="actions no-print">
        {FORMATS.map((format) => (
          <Button key={format} variant="default" onClick={() => start(format)}>
            {t('exports.as', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
          </Button>
        ))}
      </div>
    </Card>
  );
}
