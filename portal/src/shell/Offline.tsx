import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { t } from '../i18n/text';

/** Says that there is no network. Drafts of reports send themselves later; the rest says what it needs. */
export function Offline() {
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className={online ? 'hidden' : 'offline'}>
      {online ? '' : t('shell.offline')}
    </div>
  );
}
