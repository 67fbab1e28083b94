import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/problems';
import { t } from '../i18n/text';
import { useUnitOptions } from '../plans/ScopeFields';
import { useAction } from '../ui/action';
import { FormDialog } from '../ui/FormDialog';
import { addClient, putClient, type AgencyClient } from './connections';
import type { Made } from './Secret';

interface Props {
  client?: AgencyClient;
  close: () => void;
  made: (made: Made) => void;
}

/** Registers a unit's system, or changes what is known of it. Its id never changes: it stands in the audit. */
export function ClientDialog({ client, close, made }: Props) {
  const [id, setId] = useState(client?.id ?? '');
  const [entered, setEntered] = useState({ name: client?.name ?? '', unitId: client?.unitId ?? '', lead: client?.lead ?? false, origins: (client?.origins ?? []).join('\n') });
  const set = (part: Partial<typeof entered>) => setEntered({ ...entered, ...part });
  const units = useUnitOptions();
  const saving = useAction(() => (client ? putClient : addClient)(id, { ...entered, origins: lines(entered.origins) }), { done: t('agencies.saved'), touches: ['clients'] });
  const at = (pointer: string) => (saving.error instanceof Problem ? saving.error.at(pointer) : undefined);
  const wrongOrigin = saving.error instanceof Problem ? saving.error.errors.find((error) => error.pointer.startsWith('/origins'))?.message : undefined;
  const saved = (answer: AgencyClient) => {
    if (answer.secret) made({ id: answer.id, secret: answer.secret });
    close();
  };
  return (
    <FormDialog title={client ? t('agencies.editClient') : t('agencies.addClient')} saving={saving.isPending} save={() => saving.mutate(undefined, { onSuccess: saved })} close={close}>
      <TextInput label={t('agencies.id')} description={t('units.idHint')} required disabled={client !== undefined} data-autofocus value={id} error={at('/id')} onChange={(event) => setId(event.currentTarget.value.trim())} />
      <TextInput label={t('agencies.name')} required value={entered.name} error={at('/name')} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Select label={t('common.unit')} required searchable data={units} value={entered.unitId || null} error={at('/unitId')} onChange={(unitId) => set({ unitId: unitId ?? '' })} />
      <Checkbox label={t('agencies.leadBox')} description={t('agencies.leadHint')} checked={entered.lead} onChange={(event) => set({ lead: event.currentTarget.checked })} />
      <Textarea label={t('agencies.origins')} description={t('agencies.originsHint')} autosize minRows={2} value={entered.origins} error={wrongOrigin} onChange={(event) => set({ origins: event.currentTarget.value })} />
    </FormDialog>
  );
}

function lines(text: string): string[] {
  return text.split(/\s+/).filter((line) => line !== '');
}
