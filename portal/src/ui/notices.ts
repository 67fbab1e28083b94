import { useSyncExternalStore } from 'react';
import { t } from '../i18n/text';

interface Notice {
  title?: string;
  message: string;
  color: 'green' | 'red';
  autoClose?: number;
}

let wanted = false;
const listeners = new Set<() => void>();

/** Says something in the corner. What shows it is fetched after the first page, in time for a network that fails later. */
export async function notify(notice: Notice): Promise<void> {
  const { notifications } = await prepareNotices();
  notifications.show({ ...notice, closeButtonProps: { 'aria-label': t('common.close') } });
}

export async function prepareNotices(): Promise<typeof import('@mantine/notifications')> {
  const [loaded] = await Promise.all([import('@mantine/notifications'), import('../styles/more')]);
  wanted = true;
  listeners.forEach((listener) => listener());
  return loaded;
}

export function useNoticesWanted(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => wanted,
  );
}
