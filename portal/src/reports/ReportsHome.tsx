import { lazy } from 'react';
import { side, useSession } from '../api/session';

const Inbox = lazy(() => import('../affairs/Inbox'));
const Own = lazy(() => import('./Reports'));

export default function ReportsHome() {
  return side(useSession()) === 'affairs' ? <Inbox /> : <Own />;
}
