import { useQuery } from '@tanstack/react-query';
import { raw, sendJson } from './client';
import { useList } from './lists';

export interface Work {
  assignmentId: string;
  n: number;
  partId: string | null;
  planId: string;
  taskId: string;
  unitId: string;
  divisionId: string | null;
  partName: string | null;
  role: 'LEAD' | 'COORDINATE';
  title: string;
  group: string | null;
  dueOn: string;
  state: 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE' | 'NOT_DONE' | 'CANCELLED';
  timeState: 'NOT_DUE' | 'DUE_SOON' | 'OVERDUE';
  percent: number;
  doneAt: string | null;
  late: boolean;
  waitingFor: 'NOBODY' | 'UNIT' | 'DIVISIONS' | 'HOME_AFFAIRS';
  trigger: string | null;
  requested: { dueOn: string; reason: string; at: string } | null;
  parts: { total: number; done: number; notDone: number; overdue: number; percent: number } | null;
}

export interface WorkFilter {
  unit?: string;
  plan?: string;
  /** One, or several with commas between. */
  state?: string;
  timeState?: string;
  waitingFor?: Work['waitingFor'];
  text?: string;
}

export interface WorkCounts {
  total: number;
  open: number;
  overdue: number;
  dueSoon: number;
  notDue: number;
  done: number;
  notDone: number;
}

const BASE = '/api/v1/assignments';

function query(filter: object): string {
  const values = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(values as [string, string][]).toString();
}

export const UNDONE = 'NOT_STARTED,IN_PROGRESS';
export const FINISHED = 'DONE,NOT_DONE';

/** Occurrences, the ones due first at the top. */
export function useWork(filter: WorkFilter, enabled = true, most = 5_000) {
  return useList<Work>(
    ['work', filter, most],
    async (after) => (await raw('GET', `${BASE}/work-list?${query({ ...filter, limit: Math.min(most, 500), after })}`)).json(),
    { most, enabled },
  );
}

export function useWorkCounts(filter: WorkFilter) {
  return useQuery({
    queryKey: ['work', 'counts', filter],
    queryFn: async () => (await raw('GET', `${BASE}/work-list/counts?${query(filter)}`)).json() as Promise<WorkCounts>,
  });
}

export type Step = 'progress' | 'completion' | 'inability' | 'reopening' | 'extension-requests' | 'extension' | 'extension-refusal';

/** What somebody does with an occurrence, or with the part of it that is theirs. */
export async function step(work: Work, what: Step, sent: object): Promise<void> {
  const part = work.partId ? `/parts/${encodeURIComponent(work.partId)}` : '';
  const place = `${BASE}/${encodeURIComponent(work.assignmentId)}/occurrences/${work.n}${part}/${what}`;
  await sendJson('POST', place, sent);
}

/** What a unit has given on, to one of its divisions or to somebody inside. */
export interface Part {
  id: string;
  n: number;
  divisionId: string | null;
  name: string | null;
  dueOn: string;
  state: Work['state'];
  percent: number;
}

function partPath(work: Work, id: string): string {
  return `${BASE}/${encodeURIComponent(work.assignmentId)}/occurrences/${work.n}/parts/${encodeURIComponent(id)}`;
}

export function givePart(work: Work, id: string, sent: object): Promise<unknown> {
  return sendJson('PUT', partPath(work, id), sent);
}

export function withdrawPart(work: Work, id: string, reason: string): Promise<unknown> {
  return sendJson('POST', `${partPath(work, id)}/withdrawal`, { reason });
}

export interface HistoryNote {
  at: string;
  by: string;
  n: number;
  kind: string;
  percent: number | null;
  text: string | null;
  evidenceIds: string[];
}

export function useAssignment(id: string | undefined) {
  return useQuery({
    queryKey: ['work', 'assignment', id],
    enabled: id !== undefined,
    queryFn: async () =>
      (await raw('GET', `${BASE}/${encodeURIComponent(id as string)}`)).json() as Promise<{ history: HistoryNote[]; parts: Part[] }>,
  });
}
