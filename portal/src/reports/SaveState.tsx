import { Button } from '@mantine/core';
import { timeOf } from '../format';
import { t } from '../i18n/text';
import { told } from '../ui/ProblemNote';
import type { Saving } from './useDraft';

export function SaveState({ saving, savedAt, error, save }: { saving: Saving; savedAt: Date | undefined; error: unknown; save: () => void }) {
  return (
    <>
      <span role="status">{text(saving, savedAt, error)}</span>
      {(saving === 'kept' || saving === 'failed') && (
        <Button variant="default" onClick={save}>
          {t('reports.saveNow')}
        </Button>
      )}
    </>
  );
}

function text(saving: Saving, savedAt: Date | undefined, error: unknown): string {
  switch (saving) {
    case 'saved':
      return savedAt ? t('reports.savedAt', { time: timeOf(savedAt) }) : t('reports.savesItself');
    case 'waiting':
    case 'saving':
      return t('reports.saving');
    case 'kept':
      return t('reports.kept');
    case 'stale':
      return t('reports.staleTitle');
    case 'failed':
      return `${told(error).title}. ${told(error).text}`;
  }
}
