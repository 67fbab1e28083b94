import { Button, Group, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { ReasonDialog } from '../ui/ReasonDialog';
import { clientStep, type AgencyClient } from './connections';
import type { Made } from './Secret';

const USUAL_OVERLAP = 24;

/** What may be done with a client: change it, give it another secret, lock it out, let it in again. */
export function ClientSteps({ client, edit, made }: { client: AgencyClient; edit: () => void; made: (made: Made) => void }) {
  const [open, setOpen] = useState<'rotation' | 'suspension'>();
  const outcome = { done: t('agencies.done'), touches: ['clients'] };
  const suspending = useAction((reason: string) => clientStep(client.id, 'suspension', { reason }), outcome);
  const resuming = useAction(() => clientStep(client.id, 'resumption'), outcome);
  const named = (text: string) => `${text} ${client.name}`;
  return (
    <div className="actions">
      <Button size="compact-sm" variant="default" aria-label={named(t('common.edit'))} onClick={edit}>
        {t('common.edit')}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={named(t('agencies.rotate'))} onClick={() => setOpen('rotation')}>
        {t('agencies.rotate')}
      </Button>
      {client.state === 'ACTIVE' ? (
        <Button size="compact-sm" variant="subtle" color="red" aria-label={named(t('agencies.suspend'))} onClick={() => setOpen('suspension')}>
          {t('agencies.suspend')}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" aria-label={named(t('agencies.resume'))} loading={resuming.isPending} onClick={() => resuming.mutate(undefined)}>
          {t('agencies.resume')}
        </Button>
      )}
      {open === 'rotation' && <Rotation client={client} close={() => setOpen(undefined)} made={made} />}
      <ReasonDialog title={named(t('agencies.suspend'))} label={t('common.reason')} confirm={t('agencies.suspend')} danger opened={open === 'suspension'} close={() => setOpen(undefined)} act={(reason) => suspending.mutateAsync(reason)}>
        <p style={{ margin: 0 }}>{t('agencies.suspendText')}</p>
      </ReasonDialog>
    </div>
  );
}

function Rotation({ client, close, made }: { client: AgencyClient; close: () => void; made: (made: Made) => void }) {
  const [hours, setHours] = useState<number | string>(USUAL_OVERLAP);
  const rotating = useAction(() => clientStep(client.id, 'rotation', { overlapHours: Number(hours) }), { done: t('agencies.rotated'), touches: ['clients'] });
  const rotated = (answer: AgencyClient) => {
    if (answer.secret) made({ id: answer.id, secret: answer.secret });
    close();
  };
  return (
    <Modal opened onClose={close} title={`${t('agencies.rotate')} ${client.name}`} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className="stack">
        <NumberInput label={t('agencies.overlap')} description={t('agencies.overlapHint')} min={0} max={720} clampBehavior="strict" data-autofocus value={hours} onChange={setHours} />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button loading={rotating.isPending} onClick={() => rotating.mutate(undefined, { onSuccess: rotated })}>
            {t('agencies.rotate')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
