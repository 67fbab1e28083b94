import { useQuery } from '@tanstack/react-query';
import type { Item, Sure } from './answers';
import { api, body, callHeaders, raw } from './client';
import { useList } from './lists';
import { problemOf, Unreachable } from './problems';

export type Piece = Sure<
  Item<'/api/v1/evidence'>,
  'url' | 'note' | 'publishedOn' | 'publishedUrl' | 'reason' | 'withdrawnAt'
>;

export interface PieceFilter {
  plan?: string;
  unit?: string;
  from?: string;
  to?: string;
  flagged?: boolean;
  state?: string;
}

/** Pieces by their ids: the service knows no other order. */
export function usePieces(filter: PieceFilter) {
  return useList<Piece>(['evidence', filter], (after) =>
    body(
      api.GET('/api/v1/evidence', {
        params: { query: { ...filter, limit: 500, ...(after ? { after } : {}) } as never },
      }),
    ),
  );
}

export function usePiece(id: string) {
  return useQuery({
    queryKey: ['evidence', id],
    queryFn: () => body(api.GET('/api/v1/evidence/{id}', { params: { path: { id } } })) as Promise<Piece>,
  });
}

export interface Sent {
  planId: string;
  unitId: string;
  type: string;
  channel: string;
  title: string;
  occurredOn: string;
  url: string | null;
  note: string | null;
}

/** The id is the client's, so a repeated attempt cannot make a second piece. */
export async function send(id: string, sent: Sent): Promise<Piece> {
  return (await body(
    api.PUT('/api/v1/evidence/{id}', { params: { path: { id } }, body: sent as never }),
  )) as Piece;
}

export interface Proposal {
  url: string;
  title: string | null;
  occurredOn: string | null;
  note: string | null;
}

/** What the linked page says of itself. */
export async function propose(url: string): Promise<Proposal> {
  const answer = await raw('POST', '/api/v1/evidence/proposals', {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ url }),
  });
  return (await answer.json()) as Proposal;
}

/** By the older interface of the browser: it alone tells how far an upload has come. */
export function upload(id: string, file: File, progress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1/evidence/${encodeURIComponent(id)}/files/${encodeURIComponent(file.name)}`);
    Object.entries(callHeaders('PUT')).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => progress(event.loaded / Math.max(1, event.total));
    request.onerror = () => reject(new Unreachable('The upload was interrupted'));
    request.onload = () =>
      request.status < 300
        ? resolve()
        : void problemOf(new Response(request.responseText, { status: request.status })).then(reject);
    request.send(file);
  });
}

/** Short enough to be read out, random enough to be nobody else's. */
export function newId(prefix: string): string {
  return `${prefix}-${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`;
}
