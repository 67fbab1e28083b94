import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { t } from '../i18n/text';

/** Says that there is no network. What is typed meanwhile is kept on this machine and sent later. */
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
