import { Button, Group, Modal, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sendJson, type Tagged } from '../api/client';
import { Problem } from '../api/problems';
import { useUnits, type Unit } from '../api/register';
import { coded, t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';

const TYPES = ['MERGED_INTO', 'SPLIT_INTO', 'ABOLISHED', 'RENAMED'] as const;

/** What a decision does to a unit: periods that ended before stay with it, its successors owe from then on. */
export function SuccessionDialog({ unit, close }: { unit: Tagged<Unit>; close: () => void }) {
  const units = (useUnits().data ?? []).filter((one) => one.id !== unit.id);
  const [type, setType] = useState<string>('MERGED_INTO');
  const [successors, setSuccessors] = useState<string[]>([]);
  const [heir, setHeir] = useState<string | null>(null);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const [decision, setDecision] = useState('');
  const options = units.map((one) => ({ value: one.id, label: one.name }));
  const saving = useAction(
    () =>
      sendJson('POST', `/api/v1/units/${encodeURIComponent(unit.id)}/succession`, { type, successors, effectiveOn, decision, ...(heir ? { heir } : {}) }, unit.etag),
    { done: t('units.reorganised'), touches: ['units', 'standing', 'rollup'] },
  );
  const at = (pointer: string) => (saving.error instanceof Problem ? saving.error.at(pointer) : undefined);
  return (
    <Modal opened onClose={close} title={`${t('units.reorganise')}: ${unit.name}`} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(undefined, { onSuccess: close });
        }}
      >
        <p style={{ margin: 0 }}>{t('units.reorganiseText')}</p>
        <Select label={t('units.succession')} allowDeselect={false} data={TYPES.map((value) => ({ value, label: coded('succession', value) }))} value={type} onChange={(value) => setType(value ?? 'MERGED_INTO')} />
        {type !== 'ABOLISHED' && type !== 'RENAMED' && <MultiSelect label={t('units.successors')} searchable data={options} value={successors} error={at('/successors')} onChange={setSuccessors} />}
        {type === 'SPLIT_INTO' && <Select label={t('units.heir')} description={t('units.heirHint')} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} data={options.filter((one) => successors.includes(one.value))} value={heir} error={at('/heir')} onChange={setHeir} />}
        <DayField label={t('units.effectiveOn')} required value={effectiveOn} change={setEffectiveOn} error={at('/effectiveOn')} />
        <TextInput label={t('units.decision')} required value={decision} error={at('/decision')} onChange={(event) => setDecision(event.currentTarget.value)} />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={!effectiveOn} loading={saving.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
