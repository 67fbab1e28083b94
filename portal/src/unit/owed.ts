import type { Cell, Duty, Standing } from '../api/standing';
import type { Work } from '../api/tasks';
import { daysBetween } from '../format';

export type When = 'over' | 'soon' | 'later';

interface Common {
  key: string;
  planId: string;
  dueOn: string;
  when: When;
}

/** One thing that a unit still owes. */
export type Owed = Common &
  ({ kind: 'quota'; cell: Cell } | { kind: 'report'; duty: Duty } | { kind: 'task'; work: Work });

const SOON_DAYS = 7;

/** All that is open, what is due first at the top. Nothing that is merely encouraged is ever called overdue. */
export function owed(standings: Standing[], work: Work[], today: string): Owed[] {
  return [
    ...standings.flatMap(({ cells }) => cells.filter(isOpen).map((cell) => quota(cell, today))),
    ...standings.flatMap(({ reports }) => reports.filter(isOutstanding).map((duty) => report(duty, today))),
    ...work.filter(isUndone).map((item) => task(item, today)),
  ].sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.key.localeCompare(b.key));
}

function isOpen(cell: Cell): boolean {
  const open = ['AT_RISK', 'PENDING', 'MISSED'].includes(cell.status) && cell.dueOn != null;
  return open && !(cell.status === 'MISSED' && cell.hardness !== 'MANDATORY');
}

function isOutstanding(duty: Duty): boolean {
  return duty.closing == null || duty.closing === 'MISSING';
}

function isUndone(work: Work): boolean {
  return work.role === 'LEAD' && (work.state === 'NOT_STARTED' || work.state === 'IN_PROGRESS');
}

function when(dueOn: string, today: string): When {
  const days = daysBetween(today, dueOn);
  return days < 0 ? 'over' : days <= SOON_DAYS ? 'soon' : 'later';
}

function common(key: string, planId: string, dueOn: string, today: string): Common {
  return { key, planId, dueOn, when: when(dueOn, today) };
}

function quota(cell: Cell, today: string): Owed {
  const key = `quota:${cell.planId}:${cell.quotaId}:${cell.period}`;
  return { ...common(key, cell.planId, cell.dueOn ?? today, today), kind: 'quota', cell };
}

function report(duty: Duty, today: string): Owed {
  const key = `report:${duty.planId}:${duty.period}`;
  return { ...common(key, duty.planId, duty.dueOn, today), kind: 'report', duty };
}

function task(work: Work, today: string): Owed {
  const key = `task:${work.assignmentId}:${work.n}:${work.partId ?? ''}`;
  return { ...common(key, work.planId, work.dueOn, today), kind: 'task', work };
}

/** How many are missing; at least one, since what is open lacks something. */
export function lacking(cell: Cell): number {
  return Math.max(1, Math.ceil((cell.required ?? 1) - (cell.achieved ?? 0)));
}
