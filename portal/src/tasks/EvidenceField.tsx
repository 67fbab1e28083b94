import { MultiSelect } from '@mantine/core';
import { usePieces } from '../api/evidence';
import { date } from '../format';
import { t } from '../i18n/text';

/** The service takes no more for one completion. */
const MOST = 50;

/** What shows that a task is done: chosen among the pieces that the unit has sent under the plan. */
export function EvidenceField({ planId, unitId, value, change }: { planId: string; unitId: string; value: string[]; change: (ids: string[]) => void }) {
  const pieces = usePieces({ plan: planId, unit: unitId });
  const sent = (pieces.data ?? []).filter((piece) => !piece.withdrawnAt).sort((a, b) => b.occurredOn.localeCompare(a.occurredOn));
  return (
    <MultiSelect
      label={t('tasks.attach')}
      description={pieces.isError ? t('tasks.noEvidenceRead') : pieces.data && sent.length === 0 ? t('tasks.noEvidence') : t('tasks.attachHint')}
      searchable
      limit={100}
      maxValues={MOST}
      hidePickedOptions
      data={sent.map((piece) => ({ value: piece.id, label: `${piece.title} (${date(piece.occurredOn)})` }))}
      value={value}
      onChange={change}
    />
  );
}
