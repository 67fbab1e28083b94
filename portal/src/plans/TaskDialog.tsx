import { Button, Group, Modal, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { coded, t } from '../i18n/text';
import { DayField } from '../ui/DayField';
import { emptyScope, type Schedule, type Task } from './body';
import { ScopeFields, useUnitOptions } from './ScopeFields';

const TYPES = ['REGULAR', 'ONCE', 'EVERY', 'TIMES', 'EVENT'];
export const FREQUENCIES = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];

export function TaskDialog({ task: initial, close, save }: { task: Task; close: () => void; save: (task: Task) => void }) {
  const [task, setTask] = useState(initial);
  const units = useUnitOptions();
  return (
    <Modal opened onClose={close} size="xl" title={t('plan.task')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save(task);
          close();
        }}
      >
        <div className="fields">
          <TextInput label={t('plan.code')} required value={task.id} onChange={(event) => setTask({ ...task, id: event.currentTarget.value })} />
          <TextInput label={t('plan.group')} value={task.group ?? ''} onChange={(event) => setTask({ ...task, group: event.currentTarget.value || null })} />
          <Textarea className="wide" label={t('plan.taskTitle')} required autosize value={task.title} onChange={(event) => setTask({ ...task, title: event.currentTarget.value })} />
        </div>
        <ScheduleFields schedule={task.schedule} change={(schedule) => setTask({ ...task, schedule })} />
        <Textarea label={t('plan.forms')} description={t('plan.onePerLine')} autosize value={(task.forms ?? []).join('\n')} onChange={(event) => setTask({ ...task, forms: event.currentTarget.value.split('\n').filter(Boolean) })} />
        <MultiSelect label={t('plan.leads')} searchable data={units} value={task.leads ?? []} onChange={(leads) => setTask({ ...task, leads })} />
        <MultiSelect label={t('plan.coordinating')} searchable data={units} value={task.coordinating ?? []} onChange={(coordinating) => setTask({ ...task, coordinating })} />
        <ScopeFields scope={task.appliesTo ?? emptyScope()} change={(appliesTo) => setTask({ ...task, appliesTo })} />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('common.apply')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function ScheduleFields({ schedule, change }: { schedule: Schedule; change: (schedule: Schedule) => void }) {
  const type = schedule?.type ?? 'REGULAR';
  return (
    <div className="fields">
      <Select label={t('plan.when')} allowDeselect={false} data={TYPES.map((value) => ({ value, label: coded('schedule', value) }))} value={type} onChange={(value) => change({ type: value as Schedule['type'] })} />
      {type === 'ONCE' && <DayField label={t('plan.by')} required value={schedule.by ?? null} change={(by) => change({ ...schedule, by })} />}
      {type === 'TIMES' && <NumberInput label={t('plan.count')} min={1} value={schedule.count ?? 1} onChange={(count) => change({ ...schedule, count: Number(count) })} />}
      {(type === 'EVERY' || type === 'TIMES') && (
        <Select label={t('plan.frequency')} allowDeselect={false} data={FREQUENCIES.map((value) => ({ value, label: coded('frequency', value) }))} value={schedule.frequency ?? null} onChange={(frequency) => change({ ...schedule, frequency })} />
      )}
      {type === 'EVENT' && <TextInput label={t('plan.trigger')} value={schedule.trigger ?? ''} onChange={(event) => change({ ...schedule, trigger: event.currentTarget.value })} />}
    </div>
  );
}
