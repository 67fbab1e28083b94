import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, body } from '../api/client';
import { newId } from '../api/evidence';
import { useNames } from '../api/register';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { parted, type Urged } from './urged';

interface Props {
  planId: string;
  unitIds: string[];
  close: () => void;
  /** After it was accepted, whoever got something or not. */
  urged?: () => void;
}

/**
 * Urges now, outside the ladder: a mail to each of these units about all that it owes. Sent once more for want of an answer
 * it is still the same urge; with another note it is another.
 */
export function UrgeDialog({ planId, unitIds, close, urged }: Props) {
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => newId('don-doc'));
  const [of] = useState(unitIds);
  const urging = useAction(
    async () =>
      parted(
        (await body(
          api.POST('/api/v1/reminders', {
            params: { header: { 'Idempotency-Key': key } },
            body: { planId, unitIds: of, note: note.trim() || null } as never,
          }),
        )) as unknown as Urged,
      ),
    { done: (_, { reached }) => (reached.length > 0 ? t('urging.urged', { count: reached.length }) : undefined), touches: ['reminders'] },
  );
  const submit = () =>
    urging.mutate(undefined, {
      onSuccess: ({ spared }) => {
        urged?.();
        if (spared.length === 0) close();
      },
    });
  return (
    <Modal opened onClose={close} title={t('urging.urge')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {urging.data ? (
        <div className="stack">
          <p style={{ margin: 0 }}>{t('urging.urged', { count: urging.data.reached.length })}</p>
          <p style={{ margin: 0 }}>{t('urging.spared', { count: urging.data.spared.length })}</p>
          <UnitNames ids={urging.data.spared} />
          <Group justify="end">
            <Button data-autofocus onClick={close}>
              {t('common.close')}
            </Button>
          </Group>
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p style={{ margin: 0 }}>{t('urging.to', { count: of.length })}</p>
          <UnitNames ids={of} />
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
      )}
    </Modal>
  );
}

function UnitNames({ ids }: { ids: string[] }) {
  const names = useNames();
  return (
    <ul style={{ margin: 0, maxHeight: '10rem', overflowY: 'auto' }}>
      {ids.map((unit) => (
        <li key={unit}>{names(unit)}</li>
      ))}
    </ul>
  );
}
