import { lazy } from 'react';
import { side, useSession } from '../api/session';

const Unit = lazy(() => import('../unit/Overview'));
const Province = lazy(() => import('../affairs/Province'));
const Queue = lazy(() => import('../board/Queue'));
const Units = lazy(() => import('../units/Units'));

/** The first page depends on who looks. */
export default function Home() {
  switch (side(useSession())) {
    case 'unit':
      return <Unit />;
    case 'affairs':
      return <Province />;
    case 'board':
      return <Queue />;
    case 'admin':
      return <Units />;
  }
}
