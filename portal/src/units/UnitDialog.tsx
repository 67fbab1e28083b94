import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sendJson, type Tagged } from '../api/client';
import { Problem } from '../api/problems';
import { useUnits, type Unit } from '../api/register';
import { requireVacant } from '../api/vacant';
import { unitKind } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { FormDialog } from '../ui/FormDialog';

const KINDS = ['DEPARTMENT', 'COMMUNE', 'ZONE_AUTHORITY', 'PUBLIC_SERVICE_UNIT', 'VERTICAL_AGENCY', 'DIVISION'];

/** Adds a unit, or changes what the register says of one. Its id never changes. */
export function UnitDialog({ unit, close }: { unit?: Tagged<Unit>; close: () => void }) {
  const [id, setId] = useState(unit?.id ?? '');
  const [entered, setEntered] = useState({
    name: unit?.name ?? '',
    kind: unit?.kind ?? 'COMMUNE',
    parentId: unit?.parentId ?? null,
    email: unit?.email ?? '',
    headEmail: unit?.headEmail ?? '',
    activeFrom: unit?.activeFrom ?? null,
    activeUntil: unit?.activeUntil ?? null,
    codes: unit?.codes ?? {},
  });
  const set = (part: Partial<typeof entered>) => setEntered({ ...entered, ...part });
  const units = useUnits().data ?? [];
  const saving = useAction(
    async () => {
      const path = `/api/v1/units/${encodeURIComponent(id)}`;
      if (!unit) await requireVacant(path, id);
      return sendJson('PUT', path, { ...entered, email: entered.email || null, headEmail: entered.headEmail || null }, unit?.etag);
    },
    { done: t('units.saved'), touches: ['units'] },
  );
  const at = (pointer: string) => (saving.error instanceof Problem ? saving.error.at(pointer) : undefined);
  return (
    <FormDialog title={t(unit ? 'units.edit' : 'units.add')} saving={saving.isPending} save={() => saving.mutate(undefined, { onSuccess: close })} close={close}>
      {!unit && <TextInput label={t('units.id')} description={t('units.idHint')} required pattern="[a-z0-9-]+" error={at('/id')} value={id} onChange={(event) => setId(event.currentTarget.value)} />}
      <TextInput label={t('units.name')} required error={at('/name')} value={entered.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Select label={t('units.kind')} allowDeselect={false} data={KINDS.map((value) => ({ value, label: unitKind(value) }))} value={entered.kind} onChange={(kind) => set({ kind: kind as Unit['kind'] })} />
      <Select label={t('units.parent')} searchable clearable clearButtonProps={{ 'aria-label': t('common.clear') }} data={units.filter((one) => one.id !== unit?.id).map((one) => ({ value: one.id, label: one.name }))} value={entered.parentId} error={at('/parentId')} onChange={(parentId) => set({ parentId })} />
      <div className="fields">
        <TextInput type="email" label={t('units.email')} error={at('/email')} value={entered.email} onChange={(event) => set({ email: event.currentTarget.value })} />
        <TextInput type="email" label={t('units.headEmail')} error={at('/headEmail')} value={entered.headEmail} onChange={(event) => set({ headEmail: event.currentTarget.value })} />
        <DayField label={t('units.activeFrom')} required error={at('/activeFrom')} value={entered.activeFrom} change={(activeFrom) => set({ activeFrom })} />
        <DayField label={t('units.activeUntil')} clearable error={at('/activeUntil')} value={entered.activeUntil} change={(activeUntil) => set({ activeUntil })} />
      </div>
    </FormDialog>
  );
}
