import type { Plan } from '../api/register';
import { sendJson } from '../api/client';

export interface Scope {
  kinds: string[];
  units: string[];
  except: string[];
}

export interface Schedule {
  type: 'REGULAR' | 'ONCE' | 'EVERY' | 'TIMES' | 'EVENT';
  by?: string | null;
  frequency?: string | null;
  count?: number | null;
  trigger?: string | null;
}

/** Where an import found a row: it stays with the row whatever is removed around it, and is never sent. */
export const FOUND = Symbol('found');

interface Row {
  [FOUND]?: string;
}

export interface Task extends Row {
  id: string;
  group: string | null;
  title: string;
  forms: string[];
  channels: string[];
  schedule: Schedule;
  leads: string[];
  coordinating: string[];
  appliesTo?: Scope | null;
  source: string | null;
}

export interface QuotaBody extends Row {
  id: string;
  title: string | null;
  measure: 'COUNT' | 'RATIO' | 'COMPLETION';
  minimum?: number | null;
  percent?: number | null;
  comparison?: string | null;
  frequency: string;
  types: string[];
  channels: string[];
  channelMatch?: string | null;
  countedFact?: string | null;
  hardness: string;
  countingBase?: string | null;
  appliesTo: Scope;
  from?: string | null;
  until?: string | null;
  dueWorkingDays?: number | null;
  source: string | null;
}

export interface Parent {
  documentNumber: string | null;
  issuedOn: string | null;
  title: string | null;
  planId: string | null;
}

export interface Due {
  type: string;
  days?: number | null;
  day?: number | null;
}

export interface ReportingBody {
  rounds?: string[];
  window?: string | null;
  due?: Due | null;
  roll?: string | null;
}

/** A plan as it is sent. What this page does not show (recipients, the document's own words) is passed on untouched. */
export interface PlanBody {
  title: string;
  issuerId: string | null;
  year: number;
  documentNumber: string | null;
  signedOn: string | null;
  parents: Parent[];
  tasks: Task[];
  quotas: QuotaBody[];
  reporting?: ReportingBody | null;
  effectiveOn?: string | null;
  [more: string]: unknown;
}

const NOT_SENT = ['id', 'status', 'provincial', 'version', 'versions', 'history', 'coverage', 'etag'];

export function bodyOf(plan: Plan): PlanBody {
  const kept = Object.entries(plan).filter(([name]) => !NOT_SENT.includes(name));
  return Object.fromEntries(kept) as unknown as PlanBody;
}

/** Writes a plan or takes its next step; of a plan that is known with the version it was read in. */
export function write(path: string, method: 'PUT' | 'POST', sent: unknown, version?: string | null): Promise<Plan> {
  return sendJson(method, `/api/v1/plans/${path}`, sent ?? {}, version);
}

export function emptyScope(): Scope {
  return { kinds: [], units: [], except: [] };
}
