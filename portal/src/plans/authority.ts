import type { Plan } from '../api/register';
import { has, type Session } from '../api/session';

type Known = Pick<Plan, 'provincial' | 'issuerId' | 'status'>;

/** Home Affairs writes the province's plans; a unit's own one is written by its editors and its lead, by nobody else. */
export function mayWrite(plan: Known, session: Session): boolean {
  return plan.provincial ? has(session, 'MONITOR') : has(session, 'UNIT_LEAD', 'UNIT_EDITOR') && session.unit === plan.issuerId;
}

/** Approves, issues, amends and closes: of a unit only its lead. */
export function mayDecide(plan: Known, session: Session): boolean {
  return mayWrite(plan, session) && (plan.provincial || has(session, 'UNIT_LEAD'));
}

/** A draft takes any change of those who write it, an issued plan only amendments of those who decide. */
export function mayEdit(plan: Known, session: Session): boolean {
  return plan.status === 'DRAFT' ? mayWrite(plan, session) : plan.status === 'ISSUED' && mayDecide(plan, session);
}
