import { Button, MultiSelect, NumberInput } from '@mantine/core';
import { coded, t } from '../i18n/text';
import { FARTHEST, inOrder, RECIPIENTS, rung, type Recipient, type Rung } from './ladder';

interface Props {
  stages: Rung[];
  may: boolean;
  change: (stages: Rung[]) => void;
}

/** The rungs, the earliest first: so many working days before or after the due date, to whom. */
export function Rungs({ stages, may, change }: Props) {
  if (!may) return <Reading stages={stages} />;
  const put = (at: number, next: Rung) => change(stages.map((one, index) => (index === at ? next : one)));
  const others = (at: number) => stages.filter((_, index) => index !== at);
  return (
    <div className="stack">
      {stages.map((stage, at) => (
        <div key={stage.id} className="fields rung">
          <NumberInput
            label={t('ladder.days')}
            description={stageWords(stage.workingDays)}
            min={-FARTHEST}
            max={FARTHEST}
            clampBehavior="strict"
            value={stage.workingDays}
            onChange={(days) => typeof days === 'number' && put(at, rung(days, stage.to, others(at)))}
          />
          <MultiSelect
            label={t('ladder.to')}
            description={stage.id}
            data={RECIPIENTS.map((value) => ({ value, label: coded('recipient', value) }))}
            value={stage.to}
            error={stage.to.length === 0 ? t('common.required') : null}
            onChange={(to) => put(at, { ...stage, to: to as Recipient[] })}
          />
          <div>
            <Button variant="subtle" color="red" disabled={stages.length === 1} aria-label={`${t('common.remove')} ${stage.id}`} onClick={() => change(others(at))}>
              {t('common.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => change([...stages, rung(Math.max(0, ...stages.map((stage) => stage.workingDays)) + 2, ['UNIT'], stages)])}>
          {t('ladder.add')}
        </Button>
      </div>
    </div>
  );
}

function Reading({ stages }: { stages: Rung[] }) {
  return (
    <ol className="timeline">
      {inOrder(stages).map((stage) => (
        <li key={stage.id}>
          {stageWords(stage.workingDays)}: {stage.to.map((role) => coded('recipient', role)).join(', ')}
        </li>
      ))}
    </ol>
  );
}

/** "Trước hạn 05 ngày làm việc" for -5. */
export function stageWords(workingDays: number): string {
  if (workingDays === 0) return t('ladder.onDay');
  const days = String(Math.abs(workingDays)).padStart(2, '0');
  return workingDays < 0 ? t('ladder.before', { days }) : t('ladder.after', { days });
}
