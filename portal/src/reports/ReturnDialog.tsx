import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNames } from '../api/register';
import { sendBack, type ReportPlace } from '../api/reports';
import { oneByOne } from '../api/several';
import { period } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Failures } from '../ui/Failures';
import { FIELDS, fieldTitle, writeNotes, type Notes } from './notes';

/** What has to be supplemented, field by field, so that the unit finds it beside the field. */
export function ReturnDialog({ places, opened, close }: { places: ReportPlace[]; opened: boolean; close: () => void }) {
  const [notes, setNotes] = useState<Notes>({});
  const [returned, setReturned] = useState<ReadonlySet<string>>(new Set());
  const client = useQueryClient();
  const names = useNames();
  const reason = writeNotes(notes);
  const left = places.filter((place) => !returned.has(key(place)));
  const returning = useAction((text: string) => oneByOne(left, (place) => sendBack(place, text)), {
    done: (_, { failed }) => (failed.length === 0 ? t('reports.returned') : undefined),
    touches: ['reports', 'standing', 'rollup'],
  });
  const leave = () => {
    setReturned(new Set());
    returning.reset();
    close();
  };
  const act = () =>
    returning.mutate(reason, {
      onSuccess: ({ through, failed }) => {
        if (failed.length > 0) return setReturned(new Set([...returned, ...through.map(key)]));
        setNotes({});
        leave();
        void client.resetQueries({ queryKey: ['report'] });
      },
      onError: () => void client.invalidateQueries({ queryKey: ['reports'] }),
    });
  return (
    <Modal opened={opened} onClose={leave} title={t('reports.return')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <div className="stack">
        <Failures outcome={returning.data} name={(place) => `${names(place.unitId)}, ${period(place.period)}`} />
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
          <Button variant="default" onClick={leave}>
            {t('common.cancel')}
          </Button>
          <Button disabled={reason === '' || left.length === 0} loading={returning.isPending} onClick={act}>
            {t('reports.return')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

function key({ planId, unitId, period: of }: ReportPlace): string {
  return `${planId}/${unitId}/${of}`;
}
