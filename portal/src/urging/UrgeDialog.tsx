import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, body } from '../api/client';
import { newId } from '../api/evidence';
import { useNames } from '../api/register';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';

/**
 * Urges now, outside the ladder: a mail to each of these units about all that it owes. Sent once more for want of an answer
 * it is still the same urge; with another note it is another.
 */
export function UrgeDialog({ planId, unitIds, close }: { planId: string; unitIds: string[]; close: () => void }) {
  const names = useNames();
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => newId('don-doc'));
  const urging = useAction(
    () =>
      body(
        api.POST('/api/v1/reminders', {
          params: { header: { 'Idempotency-Key': key } },
          body: { planId, unitIds, note: note.trim() || null } as never,
        }),
      ),
    { done: t('urging.urged', { count: unitIds.length }), touches: ['reminders'] },
  );
  return (
    <Modal opened onClose={close} title={t('urging.urge')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          urging.mutate(undefined, { onSuccess: close });
        }}
      >
        <p style={{ margin: 0 }}>{t('urging.to', { count: unitIds.length })}</p>
        <ul style={{ margin: 0, maxHeight: '10rem', overflowY: 'auto' }}>
          {unitIds.map((unit) => (
            <li key={unit}>{names(unit)}</li>
          ))}
        </ul>
        <Textarea
          label={t('urging.note')}
          description={t('urging.noteHint')}
          autosize
          minRows={3}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
            setKey(newId('don-doc'));
          }}
        />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={urging.isPending}>
            {t('urging.send')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
