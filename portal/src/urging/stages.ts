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
    default:
      return stage;
  }
}
