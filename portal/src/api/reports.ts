import { useQuery } from '@tanstack/react-query';
import type { Item, Sure } from './answers';
import { api, body, everything, raw } from './client';

export type Report = Sure<
  Omit<Item<'/api/v1/reports'>, 'request'>,
  | 'dueOn'
  | 'closing'
  | 'timeliness'
  | 'lateWorkingDays'
  | 'firstSubmittedAt'
  | 'results'
  | 'difficulties'
  | 'proposals'
  | 'zeroReason'
> & { request?: { title: string; kind: string; from: string; cutOff: string; instructions: string | null } | null };

export interface Figure {
  quotaId: string;
  numerator: number;
  denominator: number;
  source: string | null;
}

/** What a unit writes. */
export interface Draft {
  figures: Figure[];
  results: string;
  difficulties: string;
  proposals: string;
  nothingToReport: boolean;
  zeroReason: string;
}

export interface ReportPlace {
  planId: string;
  unitId: string;
  period: string;
}

/** A report with the version that the next write has to name. */
export interface Held {
  report: Report;
  version: string | null;
}

function path({ planId, unitId, period }: ReportPlace): string {
  return `/api/v1/reports/${[planId, unitId, period].map(encodeURIComponent).join('/')}`;
}

async function held(answer: Response): Promise<Held> {
  return { report: (await answer.json()) as Report, version: answer.headers.get('ETag') };
}

export async function fetchReport(place: ReportPlace): Promise<Held> {
  return held(await raw('GET', path(place)));
}

export function useReport(place: ReportPlace) {
  return useQuery({
    queryKey: ['report', place],
    queryFn: () => fetchReport(place),
    // While it is being written here nobody else's copy may replace it.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
}

function json(value: unknown, version: string | null): RequestInit {
  return {
    headers: { 'Content-Type': 'application/json', ...(version ? { 'If-Match': version } : {}) },
    body: JSON.stringify(value),
  };
}

export async function saveDraft(place: ReportPlace, draft: Draft, version: string | null): Promise<Held> {
  const blank = (text: string) => (text.trim() === '' ? null : text);
  const sent = {
    ...draft,
    results: blank(draft.results),
    difficulties: blank(draft.difficulties),
    proposals: blank(draft.proposals),
    zeroReason: draft.nothingToReport ? blank(draft.zeroReason) : null,
  };
  return held(await raw('PUT', path(place), json(sent, version)));
}

export async function submit(place: ReportPlace, version: string | null): Promise<Held> {
  return held(await raw('POST', `${path(place)}/submission`, json({}, version)));
}

/** A report as somebody has it before them: it is decided on as long as it still is that one. */
type Seen = ReportPlace & { version?: number };

function seen({ version }: Seen): string | null {
  return version === undefined ? null : `"${version}"`;
}

export async function accept(report: Seen): Promise<Held> {
  return held(await raw('POST', `${path(report)}/acceptance`, json({}, seen(report))));
}

export async function sendBack(report: Seen, reason: string): Promise<Held> {
  return held(await raw('POST', `${path(report)}/return`, json({ reason }, seen(report))));
}

export interface ReportFilter {
  plan?: string;
  unit?: string;
  period?: string;
  state?: string;
  closing?: string;
}

export function useReports(filter: ReportFilter, enabled = true) {
  return useQuery({
    queryKey: ['reports', filter],
    enabled,
    queryFn: () =>
      everything<Report>((after) =>
        body(
          api.GET('/api/v1/reports', {
            params: { query: { ...filter, limit: 200, ...(after ? { after } : {}) } as never },
          }),
        ),
      ),
  });
}

export function documentPath(place: ReportPlace, format: 'docx' | 'pdf'): string {
  return `${path(place)}/document?format=${format}`;
}
