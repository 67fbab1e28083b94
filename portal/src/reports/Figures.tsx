import { Alert, NumberInput, TextInput } from '@mantine/core';
import { Problem } from '../api/problems';
import type { Draft, Figure } from '../api/reports';
import type { Cell } from '../api/standing';
import { rate } from '../format';
import { language } from '../i18n/language';
import { t } from '../i18n/text';
import { Card } from '../ui/Page';

interface Props {
  ratios: Cell[];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  note: string | undefined;
  error: unknown;
}

/** The shares that only the unit itself can know: how many of how many, and where the figure comes from. */
export function Figures({ ratios, draft, change, note, error }: Props) {
  if (ratios.length === 0 && !note) return null;
  const set = (quotaId: string, part: Partial<Figure>) => {
    const known = draft.figures.find((figure) => figure.quotaId === quotaId);
    const next = { quotaId, numerator: 0, denominator: 0, source: null, ...known, ...part };
    change({ figures: [...draft.figures.filter((figure) => figure.quotaId !== quotaId), next] });
  };
  return (
    <Card title={t('reports.figures')}>
      {note && <Alert color="red">{t('reports.fieldReturned', { reason: note })}</Alert>}
      <div className="stack">
        {ratios.map((cell) => (
          <Share
            key={cell.quotaId}
            cell={cell}
            figure={draft.figures.find((figure) => figure.quotaId === cell.quotaId)}
            set={(part) => set(cell.quotaId, part)}
            error={error instanceof Problem ? error.errors.find((one) => one.pointer.startsWith('/figures'))?.message : undefined}
          />
        ))}
      </div>
    </Card>
  );
}

interface ShareProps {
  cell: Cell;
  figure: Figure | undefined;
  set: (part: Partial<Figure>) => void;
  error: string | undefined;
}

function Share({ cell, figure, set, error }: ShareProps) {
  const share = figure && figure.denominator > 0 ? figure.numerator / figure.denominator : null;
  const comma = language() === 'vi' ? ',' : '.';
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>
        {cell.title} – {t('reports.goal', { percent: cell.required ?? 0 })} · {t('reports.now', { share: rate(share) })}
      </legend>
      <div className="fields">
        <NumberInput label={t('reports.numerator')} min={0} decimalSeparator={comma} value={figure?.numerator ?? ''} error={error} onChange={(value) => set({ numerator: Number(value) || 0 })} />
        <NumberInput label={t('reports.denominator')} min={0} decimalSeparator={comma} value={figure?.denominator ?? ''} onChange={(value) => set({ denominator: Number(value) || 0 })} />
        <TextInput label={t('reports.source')} value={figure?.source ?? ''} onChange={(event) => set({ source: event.currentTarget.value })} />
      </div>
    </fieldset>
  );
}
