import { lazy, Suspense, useEffect } from 'react';
import { prepareNotices, useNoticesWanted } from '../ui/notices';

const Shown = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

export function Notices() {
  const wanted = useNoticesWanted();
  useEffect(() => {
    const later = setTimeout(() => void prepareNotices(), 3_000);
    return () => clearTimeout(later);
  }, []);
  return <Suspense>{wanted && <Shown position="bottom-right" limit={3} autoClose={6000} />}</Suspense>;
}
