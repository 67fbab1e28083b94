import { Button, Group, Modal, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { raw } from '../api/client';
import { Problem } from '../api/problems';
import type { Piece } from '../api/evidence';
import { dayOf } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';

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
  const single = pieces.length === 1 ? pieces[0] : undefined;
  const deciding = useAction(
    async () => {
      for (const piece of pieces) {
        await decide(piece, {
          outcome,
          publishedOn: publish ? (day ?? piece.occurredOn) : null,
          publishedUrl: publish && single ? url.trim() || null : null,
          reason: reason.trim() || null,
        });
      }
    },
    { done: t('board.decided', { count: pieces.length }), touches: ['evidence', 'standing', 'rollup'] },
  );
  const field = (pointer: string) => (deciding.error instanceof Problem ? deciding.error.at(pointer) : undefined);
  return (
    <Modal opened onClose={close} title={t(publish ? 'board.publish' : 'board.reject')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          deciding.mutate(undefined, { onSuccess: () => { close(); after?.(); } });
        }}
      >
        <p style={{ margin: 0 }}>{single ? single.title : t('board.about', { count: pieces.length })}</p>
        {publish && (
          <DayField label={t('items.publishedOn')} description={t('board.dayHint')} value={day} change={setDay} max={dayOf(new Date().toISOString())} error={field('/publishedOn')} clearable />
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
