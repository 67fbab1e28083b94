import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { raw, type PageOf } from '../api/client';
import { useNames } from '../api/register';
import { useSession } from '../api/session';
import { instant } from '../format';
import { t } from '../i18n/text';
import { DayField } from '../ui/DayField';
import { Empty } from '../ui/Empty';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Rows, type Column } from '../ui/Rows';
import { Skeleton } from '../ui/Skeleton';
import { deed, objectWords } from './records';

interface Entry {
  sequence: number;
  at: string;
  type: string;
  object: string;
  by: { subject: string; client: string | null; roles: string[] } | null;
  hash: string;
}

/** Who did what, when, from which client; a chain that shows when somebody has tampered with it. */
export default function Audit() {
  const [filter, setFilter] = useState({ object: '', by: '', from: null as string | null, to: null as string | null });
  const names = useNames();
  const { province } = useSession();
  const log = useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const values = Object.entries({ ...filter, after: pageParam, limit: '100' }).filter(([, value]) => value);
      return (await raw('GET', `/api/v1/audit?${new URLSearchParams(values as [string, string][])}`)).json() as Promise<PageOf<Entry>>;
    },
    getNextPageParam: (page) => page.next,
  });
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('nav.audit')}
      lead={t('audit.lead')}
      actions={
        <>
          <TextInput label={t('audit.object')} placeholder="report:…" value={filter.object} onChange={(event) => setFilter({ ...filter, object: event.currentTarget.value.trim() })} />
          <TextInput label={t('audit.by')} value={filter.by} onChange={(event) => setFilter({ ...filter, by: event.currentTarget.value.trim() })} />
          <DayField label={t('audit.from')} value={filter.from} change={(from) => setFilter({ ...filter, from })} clearable />
          <DayField label={t('audit.to')} value={filter.to} change={(to) => setFilter({ ...filter, to })} clearable />
        </>
      }
    >
      <Card>
        {log.isPending && <Skeleton lines={8} />}
        {log.isError && <ProblemNote error={log.error} retry={() => void log.refetch()} />}
        {log.isSuccess && items.length === 0 && <Empty>{t('audit.none')}</Empty>}
        {items.length > 0 && <Rows caption={t('nav.audit')} items={items} columns={columns(names, province)} id={(entry) => String(entry.sequence)} />}
        {log.hasNextPage && (
          <Button variant="subtle" mt="sm" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        )}
      </Card>
    </Page>
  );
}

function columns(names: (id: string) => string, province: string): Column<Entry>[] {
  return [
    { title: t('audit.sequence'), number: true, show: (entry) => entry.sequence },
    { title: t('audit.at'), show: (entry) => instant(entry.at) },
    { title: t('audit.what'), heads: true, show: (entry) => deed(entry.type) },
    { title: t('audit.object'), show: (entry) => <span title={entry.object}>{objectWords(entry.object, names, province)}</span> },
    { title: t('audit.by'), show: (entry) => (entry.by ? [...new Set([entry.by.subject, entry.by.client])].filter(Boolean).join(' / ') : t('audit.system')) },
    { title: t('audit.hash'), show: (entry) => <code>{entry.hash.slice(0, 12)}…</code> },
  ];
}
