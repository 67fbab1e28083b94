import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../api/evidence';
import { Problem } from '../api/problems';
import { useUnits } from '../api/register';
import { givePart, type Work } from '../api/tasks';
import { date } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { useKeptText } from '../ui/kept';

/** Gives a part to a division of the register, or to somebody inside who is no unit; not later than the whole is due. */
export function PartForm({ work, close }: { work: Work; close: () => void }) {
  const [id] = useState(() => newId('phan'));
  const [divisionId, setDivisionId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(work.dueOn);
  const [note, setNote, forget] = useKeptText(`part.${work.assignmentId}.${work.n}`);
  const divisions = (useUnits().data ?? []).filter((unit) => unit.path.includes(work.unitId) && unit.id !== work.unitId && !unit.activeUntil);
  const giving = useAction(() => givePart(work, id, { divisionId, name: divisionId ? null : name, dueOn, note: note || null }), { done: t('parts.given'), touches: ['work'] });
  const at = (pointer: string) => (giving.error instanceof Problem ? giving.error.at(pointer) : undefined);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        giving.mutate(undefined, { onSuccess: () => { forget(); close(); } });
      }}
    >
      <div className="fields">
        {divisions.length > 0 && (
          <Select label={t('parts.division')} clearable clearButtonProps={{ 'aria-label': t('common.clear') }} searchable data={divisions.map((unit) => ({ value: unit.id, label: unit.name }))} value={divisionId} error={at('/divisionId')} onChange={setDivisionId} />
        )}
        {!divisionId && <TextInput label={t('parts.name')} description={t('parts.nameHint')} required value={name} error={at('/name')} onChange={(event) => setName(event.currentTarget.value)} />}
        <DayField label={t('tasks.dueOn')} description={t('parts.dueHint', { day: date(work.dueOn) })} required value={dueOn} change={setDueOn} max={work.dueOn} error={at('/dueOn')} />
      </div>
      <Textarea label={t('parts.note')} autosize minRows={2} value={note} error={at('/note')} onChange={(event) => setNote(event.currentTarget.value)} />
      <Group justify="end">
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={giving.isPending}>
          {t('parts.give')}
        </Button>
      </Group>
    </form>
  );
}
