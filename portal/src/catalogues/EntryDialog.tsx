import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { sendJson } from '../api/client';
import { Problem } from '../api/problems';
import { useEntries, type Entry } from '../api/register';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { FormDialog } from '../ui/FormDialog';
import type { Catalogue } from './Catalogues';

/** A new entry, or other names for one; codes stand in plans and evidence and never change. */
export function EntryDialog({ catalogue, entry, close }: { catalogue: Catalogue; entry?: Entry; close: () => void }) {
  const [code, setCode] = useState(entry?.code ?? '');
  const [name, setName] = useState(entry?.name ?? '');
  const [englishName, setEnglishName] = useState(entry?.englishName ?? '');
  const known = useEntries(catalogue).data ?? [];
  const taken = !entry && known.some((one) => one.code === code) ? t('common.takenText', { id: code }) : undefined;
  const saving = useAction(() => sendJson('PUT', `/api/v1/catalogues/${catalogue}/${encodeURIComponent(code)}`, { name, englishName: englishName || null }), {
    done: t('catalogues.saved'),
    touches: ['catalogue'],
  });
  const at = (pointer: string) => (saving.error instanceof Problem ? saving.error.at(pointer) : undefined);
  return (
    <FormDialog title={entry ? entry.name : t('catalogues.add')} saving={saving.isPending} save={() => !taken && saving.mutate(undefined, { onSuccess: close })} close={close}>
      <TextInput label={t('catalogues.code')} description={t('catalogues.codeHint')} required disabled={entry !== undefined} value={code} error={taken ?? at('/code')} onChange={(event) => setCode(event.currentTarget.value.toUpperCase().trim())} />
      <TextInput label={t('catalogues.name')} required value={name} error={at('/name')} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t('catalogues.englishName')} value={englishName} error={at('/englishName')} onChange={(event) => setEnglishName(event.currentTarget.value)} />
    </FormDialog>
  );
}
