import { t } from '../i18n/text';
import { stageWords } from './Rungs';

/** T-5, T, T+3 are days of the ladder; URGE-2 and the like are mails that somebody or something caused. */
export function stageName(stage: string): string {
  const day = /^T([+-]\d+)?(\.\d+)?$/.exec(stage);
  if (day) return stageWords(Number(day[1] ?? 0));
  const [what, n] = [stage.slice(0, stage.lastIndexOf('-')), stage.slice(stage.lastIndexOf('-') + 1)];
  switch (what) {
    case 'URGE':
      return t('stage.urge', { n });
    case 'RECEIVED':
      return t('stage.received');
    case 'RETURNED':
      return t('stage.returned');
    case 'ASSIGNED':
      return t('stage.assigned');
    default:
      return stage;
  }
}

/** Stages with the day each went out, as receipts name them ("T-2 16/09/2026"), in the order of time. */
export function inTime(stages: string[]): string[] {
  return stages
    .map((said) => said.split(' '))
    .map(([stage = '', day = '']) => ({ stage, day, at: day.split('/').reverse().join('') }))
    .sort((a, b) => a.at.localeCompare(b.at) || days(a.stage) - days(b.stage))
    .map(({ stage, day }) => (day ? `${day}: ${stageName(stage)}` : stageName(stage)));
}

function days(stage: string): number {
  return Number(/^T([+-]\d+)/.exec(stage)?.[1] ?? 0);
}
