import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/problems';
import { side, useSession } from '../api/session';
import { coded, t } from '../i18n/text';
import { useUnitOptions } from '../plans/ScopeFields';
import { useAction } from '../ui/action';
import { FormDialog } from '../ui/FormDialog';
import { addWebhook, EVENTS, putWebhook, type Webhook } from './connections';
import type { Made } from './Secret';

interface Props {
  hook?: Webhook;
  close: () => void;
  made: (made: Made) => void;
}

export function WebhookDialog({ hook, close, made }: Props) {
  // Whoever belongs to a unit connects that one.
  const session = useSession();
  const own = side(session) === 'unit' ? session.unit : null;
  const [id, setId] = useState(hook?.id ?? '');
  const [entered, setEntered] = useState({ unitId: hook?.unitId ?? own ?? '', url: hook?.url ?? 'https://', events: hook?.events ?? ['returned', 'due-soon'] });
  const set = (part: Partial<typeof entered>) => setEntered({ ...entered, ...part });
  const units = useUnitOptions();
  const saving = useAction(() => (hook ? putWebhook : addWebhook)(id, entered), { done: t('agencies.saved'), touches: ['webhooks'] });
  const at = (pointer: string) => (saving.error instanceof Problem ? saving.error.at(pointer) : undefined);
  const saved = (answer: Webhook) => {
    if (answer.secret) made({ id: answer.id, secret: answer.secret });
    close();
  };
  return (
    <FormDialog title={hook ? t('agencies.editWebhook') : t('agencies.addWebhook')} saving={saving.isPending} save={() => saving.mutate(undefined, { onSuccess: saved })} close={close}>
      <TextInput label={t('agencies.hookId')} description={t('units.idHint')} required disabled={hook !== undefined} data-autofocus value={id} error={at('/id')} onChange={(event) => setId(event.currentTarget.value.trim())} />
      {!own && <Select label={t('common.unit')} required searchable data={units} value={entered.unitId || null} error={at('/unitId')} onChange={(unitId) => set({ unitId: unitId ?? '' })} />}
      <TextInput label={t('agencies.url')} description={t('agencies.urlHint')} type="url" required value={entered.url} error={at('/url')} onChange={(event) => set({ url: event.currentTarget.value.trim() })} />
      <MultiSelect label={t('agencies.events')} required data={EVENTS.map((value) => ({ value, label: coded('hookEvent', value) }))} value={entered.events} error={at('/events')} onChange={(events) => set({ events })} />
    </FormDialog>
  );
}
