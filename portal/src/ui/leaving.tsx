import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useBlocker, type BlockerFunction } from 'react-router';
import { holdPage } from '../api/client';
import { t } from '../i18n/text';
import { Confirm } from './Confirm';

/**
 * Asks before what is not saved would be lost: here on the way to another page, the browser before the tab is closed. A
 * session that ends meanwhile leads nowhere else. `saved` comes before the page is left because all is well.
 */
export function useLeaving(unsaved: boolean): { question: ReactNode; saved: () => void } {
  const free = useRef(false);
  const asks = useCallback<BlockerFunction>(({ currentLocation, nextLocation }) => unsaved && !free.current && currentLocation.pathname !== nextLocation.pathname, [unsaved]);
  const blocker = useBlocker(asks);
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!free.current) event.preventDefault();
    };
    const release = holdPage();
    window.addEventListener('beforeunload', warn);
    return () => {
      release();
      window.removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);
  const leave = () => {
    free.current = true;
    blocker.proceed?.();
  };
  const stay = () => {
    if (!free.current) blocker.reset?.();
  };
  const question = (
    <Confirm danger title={t('leaving.title')} confirm={t('leaving.leave')} cancel={t('leaving.stay')} opened={blocker.state === 'blocked'} close={stay} act={leave}>
      <p>{t('leaving.text')}</p>
    </Confirm>
  );
  return { question, saved: useCallback(() => void (free.current = true), []) };
}
