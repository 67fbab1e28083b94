import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEntries, type Entry } from '../api/register';
import { has, useSession } from '../api/session';
import { t } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';
import { Rows, type Column } from '../ui/Rows';
import { EntryDialog } from './EntryDialog';

export type Catalogue = 'channels' | 'evidence-types';

/** The words of the province: where something is published, and what kinds of things there are. */
export default function Catalogues() {
  return (
    <Page title={t('nav.catalogues')} lead={t('catalogues.lead')}>
      <One catalogue="channels" title={t('catalogues.channels')} />
      <One catalogue="evidence-types" title={t('catalogues.types')} />
    </Page>
  );
}

function One({ catalogue, title }: { catalogue: Catalogue; title: string }) {
  const entries = useEntries(catalogue);
  const may = has(useSession(), 'ADMIN');
  const [edited, setEdited] = useState<Entry | 'new'>();
  const columns: Column<Entry>[] = [
    { title: t('catalogues.name'), heads: true, show: (entry) => entry.name },
    { title: t('catalogues.englishName'), show: (entry) => entry.englishName },
    { title: t('catalogues.code'), show: (entry) => <code>{entry.code}</code> },
    ...(may
      ? [
          {
            title: t('tasks.action'),
            show: (entry: Entry) => (
              <Button size="compact-sm" variant="default" aria-label={`${t('common.edit')} ${entry.name}`} onClick={() => setEdited(entry)}>
                {t('common.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title={entries.data ? `${title} (${entries.data.length})` : title}>
      {may && (
        <Button variant="default" mb="sm" onClick={() => setEdited('new')} aria-label={`${t('catalogues.add')}: ${title}`}>
          {t('catalogues.add')}
        </Button>
      )}
      <Loaded query={entries} lines={6}>
        {(items) => <Rows caption={title} items={items} columns={columns} id={(entry) => entry.code} />}
      </Loaded>
      {edited && <EntryDialog catalogue={catalogue} {...(edited === 'new' ? {} : { entry: edited })} close={() => setEdited(undefined)} />}
    </Card>
  );
}
