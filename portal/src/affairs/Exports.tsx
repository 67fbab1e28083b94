import { Button } from '@mantine/core';
import { useState } from 'react';
import { raw } from '../api/client';
import { count } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Card } from '../ui/Page';

/** Fetches a file in the background and says how far it has come; the page stays usable meanwhile. */
export function Exports({ planId, period }: { planId: string; period: string | null }) {
  const [received, setReceived] = useState<number>();
  const fetching = useAction(
    async (format: 'xlsx' | 'csv') => {
      const query = new URLSearchParams({ format, ...(period ? { period } : {}) });
      const answer = await raw('GET', `/api/v1/standings/${encodeURIComponent(planId)}/export?${query}`);
      hand(await read(answer, setReceived), `${planId}${period ? `-${period}` : ''}.${format}`);
    },
    { done: t('exports.done'), touches: [] },
  );
  return (
    <Card title={t('exports.title')}>
      <div className="actions no-print">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} variant="default" disabled={fetching.isPending} onClick={() => fetching.mutate(format)}>
            {t('exports.as', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
          </Button>
        ))}
        <span role="status">{fetching.isPending ? t('exports.received', { size: count(Math.round((received ?? 0) / 1024)) }) : ''}</span>
      </div>
    </Card>
  );
}

async function read(answer: Response, progress: (bytes: number) => void): Promise<Blob> {
  const reader = answer.body?.getReader();
  const parts: BlobPart[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value as BlobPart);
    progress((size += part.value.length));
  }
  return new Blob(parts, { type: answer.headers.get('Content-Type') ?? '' });
}

/** Lets the browser keep what was fetched as a file. */
export function hand(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
