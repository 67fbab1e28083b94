import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { raw } from '../api/client';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { useKeptText } from '../ui/kept';

interface Place {
  planId: string;
  unitId: string;
  quotaId: string | null;
  period: string;
}

interface Props {
  kind: 'exemptions' | 'extensions';
  place: Place;
  close: () => void;
}

/** Exempts a cell, or moves its due date; without a quota it is about everything of that unit and period. */
export function WaiverDialog({ kind, place, close }: Props) {
  const [reason, setReason, forget] = useKeptText(`${kind}.${place.planId}.${place.unitId}.${place.quotaId ?? ''}.${place.period}`);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const extension = kind === 'extensions';
  const granting = useAction(
    () =>
      raw('POST', `/api/v1/${kind}`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...place, reason, ...(extension ? { dueOn } : {}) }),
      }),
    { done: t('waivers.granted'), touches: ['explanation', 'standing', 'rollup', 'waivers', 'reports'] },
  );
  return (
    <Modal opened onClose={close} title={t(extension ? 'waivers.extend' : 'waivers.exempt')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          granting.mutate(undefined, { onSuccess: () => { forget(); close(); } });
        }}
      >
        {extension && <DayField label={t('waivers.newDue')} required value={dueOn} change={setDueOn} />}
        <Textarea label={t('common.reason')} required withAsterisk autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={granting.isPending} disabled={extension && !dueOn}>
            {t(extension ? 'waivers.extend' : 'waivers.exempt')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
