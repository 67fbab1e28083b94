import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendBack, type ReportPlace } from '../api/reports';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { FIELDS, fieldTitle, writeNotes, type Notes } from './notes';

/** What has to be supplemented, field by field, so that the unit finds it beside the field. */
export function ReturnDialog({ places, opened, close }: { places: ReportPlace[]; opened: boolean; close: () => void }) {
  const [notes, setNotes] = useState<Notes>({});
  const client = useQueryClient();
  const reason = writeNotes(notes);
  const returning = useAction(
    async (text: string) => {
      for (const place of places) await sendBack(place, text);
    },
    { done: t('reports.returned'), touches: ['reports', 'standing', 'rollup'] },
  );
  const act = () => {
    returning.mutate(reason, { onSuccess: () => void client.resetQueries({ queryKey: ['report'] }) });
    setNotes({});
    close();
  };
  return (
    <Modal opened={opened} onClose={close} title={t('reports.return')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className="stack">
        <Textarea
          label={t('reports.returnWhole')}
          autosize
          minRows={2}
          data-autofocus
          value={notes.whole ?? ''}
          onChange={(event) => setNotes({ ...notes, whole: event.currentTarget.value })}
        />
        {FIELDS.map((field) => (
          <Textarea
            key={field}
            label={t('reports.returnField', { field: fieldTitle(field) })}
            autosize
            value={notes[field] ?? ''}
            onChange={(event) => setNotes({ ...notes, [field]: event.currentTarget.value })}
          />
        ))}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button disabled={reason === ''} onClick={act}>
            {t('reports.return')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
