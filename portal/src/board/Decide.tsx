import { Button, Group, Modal, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { raw } from '../api/client';
import type { Piece } from '../api/evidence';
import { today } from '../api/now';
import { Problem } from '../api/problems';
import { oneByOne } from '../api/several';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { Failures } from '../ui/Failures';

interface Decision {
  outcome: 'PUBLISHED' | 'REJECTED';
  publishedOn: string | null;
  publishedUrl: string | null;
  reason: string | null;
}

/** The board's decision on one piece, or the same one on several. */
export function Decide({ pieces, after }: { pieces: Piece[]; after?: () => void }) {
  const [open, setOpen] = useState<Decision['outcome']>();
  return (
    <>
      <Button disabled={pieces.length === 0} onClick={() => setOpen('PUBLISHED')}>
        {t('board.publish')}
      </Button>
      <Button disabled={pieces.length === 0} variant="default" onClick={() => setOpen('REJECTED')}>
        {t('board.reject')}
      </Button>
      {open && <Dialog outcome={open} pieces={pieces} close={() => setOpen(undefined)} after={after} />}
    </>
  );
}

interface DialogProps {
  outcome: Decision['outcome'];
  pieces: Piece[];
  close: () => void;
  after: (() => void) | undefined;
}

function Dialog({ outcome, pieces, close, after }: DialogProps) {
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [url, setUrl] = useState('');
  const publish = outcome === 'PUBLISHED';
  // As they were looked at: what has changed since is refused until it has been looked at again.
  const [left, setLeft] = useState(pieces);
  const client = useQueryClient();
  const single = left.length === 1 ? left[0] : undefined;
  const deciding = useAction(
    () =>
      oneByOne(left, (piece) =>
        decide(piece, {
          outcome,
          publishedOn: publish ? (day ?? piece.occurredOn) : null,
          publishedUrl: publish && single ? url.trim() || null : null,
          reason: reason.trim() || null,
        }),
      ),
    {
      done: (_, { through, failed }) => (failed.length === 0 ? t('board.decided', { count: through.length }) : undefined),
      touches: ['evidence', 'standing', 'rollup'],
    },
  );
  const submit = () =>
    deciding.mutate(undefined, {
      onSuccess: ({ failed }) => {
        if (failed.length > 0) return setLeft(failed.map(({ item }) => item));
        close();
        after?.();
      },
      onError: () => void client.invalidateQueries({ queryKey: ['evidence'] }),
    });
  const field = (pointer: string) => (deciding.error instanceof Problem ? deciding.error.at(pointer) : undefined);
  return (
    <Modal opened onClose={close} title={t(publish ? 'board.publish' : 'board.reject')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p style={{ margin: 0 }}>{single ? single.title : t('board.about', { count: left.length })}</p>
        <Failures outcome={deciding.data} name={(piece) => piece.title} />
        {publish && (
          <DayField label={t('items.publishedOn')} description={t('board.dayHint')} value={day} change={setDay} max={today()} error={field('/publishedOn')} clearable />
        )}
        {publish && single && <TextInput label={t('board.publishedUrl')} type="url" value={url} error={field('/publishedUrl')} onChange={(event) => setUrl(event.currentTarget.value)} />}
        {!publish && <Textarea label={t('common.reason')} required withAsterisk autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={deciding.isPending}>
            {t(publish ? 'board.publish' : 'board.reject')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** With the version that was looked at: what the unit changed meanwhile is looked at again. */
function decide(piece: Piece, decision: Decision): Promise<Response> {
  return raw('POST', `/api/v1/evidence/${encodeURIComponent(piece.id)}/decision`, {
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${piece.version}"` },
    body: JSON.stringify(decision),
  });
}
