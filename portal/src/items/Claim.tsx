import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { raw } from '../api/client';
import { usePieces, type Piece } from '../api/evidence';
import { useUnits } from '../api/register';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';

/** Two units sent the same address: Home Affairs says for whom it counts. Shown only where that is so. */
export function Claim({ piece }: { piece: Piece }) {
  const flagged = usePieces({ plan: piece.planId, flagged: true });
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState<string | null>(piece.unitId);
  const units = useUnits().data ?? [];
  const settle = useAction(
    (unitId: string) =>
      raw('POST', `/api/v1/evidence/${encodeURIComponent(piece.id)}/claim`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ unitId }),
      }),
    { done: t('items.settledDone'), touches: ['evidence', 'standing', 'rollup'] },
  );
  if (!flagged.data?.some((other) => other.id === piece.id)) return null;
  return (
    <>
      <Button color="red" variant="light" onClick={() => setOpen(true)}>
        {t('items.settle')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('items.settle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <div className="stack">
          <p>{t('items.settleText')}</p>
          <Select
            label={t('items.countsFor')}
            searchable
            data={units.map((known) => ({ value: known.id, label: known.name }))}
            value={unit}
            onChange={setUnit}
          />
          <Group justify="end">
            <Button
              disabled={!unit}
              onClick={() => {
                if (unit && open) settle.mutate(unit);
                setOpen(false);
              }}
            >
              {t('items.settle')}
            </Button>
          </Group>
        </div>
      </Modal>
    </>
  );
}
