import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../api/evidence';
import { openOccurrence, useGiven } from '../api/openings';
import { Problem } from '../api/problems';
import { usePlan, useUnits } from '../api/register';
import { useSession } from '../api/session';
import { t } from '../i18n/text';
import { usePlanChoice } from '../plans/choice';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { ProblemNote } from '../ui/ProblemNote';
import { mayOpen } from './steps';

/** Tasks that wait for something to happen are due once it has; this is where somebody says so. */
export function OpenOccurrence() {
  const [open, setOpen] = useState(false);
  if (!mayOpen(useSession())) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('tasks.happened')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('tasks.happened')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {open && <Form close={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

interface Entered {
  planId: string | null;
  unitId: string | null;
  id: string | null;
  dueOn: string | null;
  trigger: string;
}

function Form({ close }: { close: () => void }) {
  const [key] = useState(() => newId('phat-sinh'));
  const [entered, setEntered] = useState<Entered>({ planId: null, unitId: useSession().unit, id: null, dueOn: null, trigger: '' });
  const set = (part: Partial<Entered>) => setEntered({ ...entered, ...part });
  const opening = useAction(() => openOccurrence(entered.id ?? '', key, { dueOn: entered.dueOn, trigger: entered.trigger }), {
    done: t('tasks.happenedDone'),
    touches: ['work', 'standing'],
  });
  const at = (pointer: string) => (opening.error instanceof Problem ? opening.error.at(pointer) : undefined);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate(undefined, { onSuccess: close });
      }}
    >
      <TaskFields entered={entered} set={set} />
      <DayField label={t('tasks.dueOn')} required value={entered.dueOn} error={at('/dueOn')} change={(dueOn) => set({ dueOn })} />
      <Textarea label={t('tasks.whatHappened')} withAsterisk required autosize minRows={2} value={entered.trigger} error={at('/trigger')} onChange={(event) => set({ trigger: event.currentTarget.value })} />
      <Group justify="end">
        <Button type="submit" loading={opening.isPending} disabled={!entered.id}>
          {t('tasks.happened')}
        </Button>
      </Group>
    </form>
  );
}

/** Which plan, whose, and which of the tasks that wait for something. */
function TaskFields({ entered, set }: { entered: Entered; set: (part: Partial<Entered>) => void }) {
  const own = useSession().unit !== null;
  const { all, chosen } = usePlanChoice();
  const plans = all.filter((plan) => plan.status === 'ISSUED');
  const units = (useUnits().data ?? []).filter((unit) => !unit.activeUntil);
  const planId = entered.planId ?? (plans.find((plan) => plan.id === chosen?.id) ?? plans[0])?.id;
  const plan = usePlan(planId);
  const given = useGiven(planId, entered.unitId);
  const waiting = new Map((plan.data?.tasks ?? []).filter((task) => task.schedule?.type === 'EVENT').map((task) => [task.id, task]));
  const tasks = (given.data ?? []).filter((one) => waiting.has(one.taskId) && !one.cancelledAt);
  const trigger = waiting.get(tasks.find((one) => one.id === entered.id)?.taskId)?.schedule?.trigger;
  const error = plan.error ?? given.error;
  if (error) return <ProblemNote error={error} />;
  return (
    <>
      {plans.length > 1 && (
        <Select label={t('common.plan')} allowDeselect={false} data={plans.map((one) => ({ value: one.id, label: one.title }))} value={planId ?? null} onChange={(id) => set({ planId: id, id: null })} />
      )}
      {!own && <Select label={t('common.unit')} withAsterisk searchable allowDeselect={false} data={units.map((unit) => ({ value: unit.id, label: unit.name }))} value={entered.unitId} onChange={(unitId) => set({ unitId, id: null })} />}
      {given.data && plan.data && tasks.length === 0 ? (
        <p style={{ margin: 0 }}>{t('tasks.nothingWaits')}</p>
      ) : (
        <Select
          label={t('tasks.task')}
          description={trigger ? t('tasks.waitsFor', { trigger }) : undefined}
          withAsterisk
          allowDeselect={false}
          data={tasks.map((one) => ({ value: one.id, label: `${one.taskId}. ${one.title}` }))}
          value={entered.id}
          onChange={(id) => set({ id })}
        />
      )}
    </>
  );
}
