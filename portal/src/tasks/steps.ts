import { has, type Session } from '../api/session';
import type { Step, Work } from '../api/tasks';

type Row = Pick<Work, 'state' | 'partId' | 'unitId' | 'divisionId' | 'requested'>;

/** What somebody may do with an occurrence, or with a part of one: no more than the service lets them. */
export function stepsOf(work: Row, session: Session): Step[] {
  if (work.state === 'DONE' || work.state === 'NOT_DONE') return mayReopen(work, session) ? ['reopening'] : [];
  if (work.state === 'CANCELLED') return [];
  if (has(session, 'MONITOR')) return work.partId ? [] : work.requested ? ['extension', 'extension-refusal'] : ['extension'];
  if (!isTheirs(work, session)) return [];
  return work.partId ? ['completion', 'progress', 'inability'] : ['completion', 'progress', 'inability', 'extension-requests'];
}

/** Home Affairs or the head of the unit; a part only the head, and no division takes its own completion back. */
function mayReopen(work: Row, session: Session): boolean {
  if (!work.partId) return has(session, 'MONITOR', 'UNIT_LEAD');
  return has(session, 'UNIT_LEAD') && session.unit !== work.divisionId;
}

function isTheirs(work: Row, session: Session): boolean {
  const holder = session.unit === work.unitId || (Boolean(work.partId) && session.unit === work.divisionId);
  return session.unit !== null && holder && has(session, 'UNIT_LEAD', 'UNIT_EDITOR');
}

/** Who may say that what a task waits for has happened. */
export function mayOpen(session: Session): boolean {
  return has(session, 'MONITOR') || (session.unit !== null && has(session, 'UNIT_LEAD', 'UNIT_EDITOR'));
}
