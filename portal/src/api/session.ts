import { useSuspenseQuery } from '@tanstack/react-query';
import { raw, useCsrf } from './client';

export type Role =
  | 'MONITOR'
  | 'UNIT_LEAD'
  | 'UNIT_EDITOR'
  | 'EDITORIAL_BOARD'
  | 'AUDITOR'
  | 'ADMIN'
  | 'AGENCY_CLIENT';

export interface Session {
  subject: string;
  name: string;
  province: string;
  unit: string | null;
  roles: Role[];
  csrf: { header: string; token: string } | null;
}

/** Which side of the house somebody stands on: it decides the menu and the first page. */
export type Side = 'affairs' | 'unit' | 'board' | 'admin';

export async function fetchSession(): Promise<Session> {
  const session = (await (await raw('GET', '/api/v1/session')).json()) as Session;
  useCsrf(session.csrf ?? undefined);
  return session;
}

export const sessionQuery = { queryKey: ['session'], queryFn: fetchSession, staleTime: Infinity, gcTime: Infinity };

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

export function has(session: Session, ...roles: Role[]): boolean {
  return roles.some((role) => session.roles.includes(role));
}

export function side(session: Session): Side {
  if (has(session, 'MONITOR', 'AUDITOR')) return 'affairs';
  if (session.unit) return 'unit';
  return has(session, 'EDITORIAL_BOARD') ? 'board' : 'admin';
}

/** Ends the session here and at the provider. */
export async function logOut(): Promise<void> {
  const answer = (await (await raw('DELETE', '/api/v1/session')).json()) as { location: string };
  location.assign(answer.location);
}
