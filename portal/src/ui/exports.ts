import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api, body, sendJson } from '../api/client';
import { queries } from '../api/queries';
import { download } from './downloads';
import { read } from './kept';

/** A table of standings that the service makes in the background, and keeps for a day. */
export interface Export {
  id: string;
  planId: string;
  format: string;
  period?: string;
  asOf: string;
  state: 'RUNNING' | 'DONE' | 'FAILED';
  units: number;
  unitsDone: number;
  size: number;
  fileName: string;
}

export interface Wanted {
  planId: string;
  format: string;
  period: string | undefined;
  asOf: string | undefined;
}

/** What was ordered here and is to be handed to this browser when it is done, be the page closed meanwhile. */
const NAME = 'dondoc.exports';
const listeners = new Set<() => void>();
let expected: readonly string[] = kept();

/** As all windows of this browser have it. */
function kept(): readonly string[] {
  return read<string[]>(NAME) ?? [];
}

function expect(ids: readonly string[]): void {
  expected = ids;
  localStorage.setItem(NAME, JSON.stringify(ids));
  listeners.forEach((listener) => listener());
}

/** Returns whether no other window was faster. */
function unexpect(id: string): boolean {
  const before = kept();
  expect(before.filter((other) => other !== id));
  return before.includes(id);
}

export function useExpected(): readonly string[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => expected,
  );
}

export const pathOf = (id: string) => `/api/v1/exports/${encodeURIComponent(id)}`;

export async function order(wanted: Wanted): Promise<void> {
  const id = crypto.randomUUID();
  const placed = await sendJson<Export>('PUT', pathOf(id), wanted);
  // Before it is expected: what is expected and unknown to the service is forgotten.
  queries.setQueryData<Export[]>(['exports'], (known) => [...(known ?? []), placed]);
  expect([...kept(), id]);
}

export async function remove(id: string): Promise<void> {
  unexpect(id);
  await sendJson('DELETE', pathOf(id));
}

export function fetchAgain(one: Export): void {
  download(`${pathOf(one.id)}/content`, one.fileName);
}

/** All that the service keeps for the user, newest last; asked again every second while one is being made. */
export function useExports(wanted: boolean) {
  return useQuery({
    queryKey: ['exports'],
    queryFn: async () => ((await body(api.GET('/api/v1/exports'))) as { items: Export[] }).items,
    enabled: wanted,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'RUNNING') ? 1_000 : false),
  });
}

/** What is expected here and not there yet; whatever gets done is fetched. */
export function useArrivals(): Export[] {
  const ids = useExpected();
  const { data, isFetching } = useExports(ids.length > 0);
  useEffect(() => {
    if (!data || isFetching) return;
    for (const id of ids) {
      const one = data.find((known) => known.id === id);
      // Another person's, or older than a day: nobody will see it here.
      if (!one) unexpect(id);
      else if (one.state === 'DONE' && unexpect(id)) fetchAgain(one);
    }
  }, [ids, data, isFetching]);
  return (data ?? []).filter((one) => ids.includes(one.id) && one.state !== 'DONE');
}
