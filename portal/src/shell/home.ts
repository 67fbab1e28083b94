import type { ComponentType } from 'react';
import { queries } from '../api/queries';
import { sessionQuery, side } from '../api/session';

export type Page = () => Promise<{ default: ComponentType }>;

/** The first page depends on who looks. A unit's is the one that most people see, on the oldest PCs: it needs no more styles. */
export async function home(dressed: (page: Page) => Promise<ComponentType>): Promise<ComponentType> {
  switch (side(await queries.fetchQuery(sessionQuery))) {
    case 'unit':
      return (await import('../unit/Overview')).default;
    case 'affairs':
      return dressed(() => import('../affairs/Province'));
    case 'board':
      return dressed(() => import('../board/Queue'));
    case 'admin':
      return dressed(() => import('../units/Units'));
  }
}
