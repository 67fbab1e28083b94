import { useQuery } from '@tanstack/react-query';
import { everything, raw } from './client';

/** One task of a plan, given to one unit. */
export interface Given {
  id: string;
  taskId: string;
  title: string;
  cancelledAt: string | null;
}

const BASE = '/api/v1/assignments';

/** What a unit was given under a plan, also what has not become due yet. */
export function useGiven(planId: string | undefined, unitId: string | null) {
  return useQuery({
    queryKey: ['work', 'given', planId, unitId],
    enabled: planId !== undefined && unitId !== null,
    queryFn: () =>
      everything<Given>(async (after) => {
        const query = new URLSearchParams({ plan: planId ?? '', unit: unitId ?? '', limit: '200', ...(after ? { after } : {}) });
        return (await raw('GET', `${BASE}?${query}`)).json();
      }),
  });
}

/** Says that what a task waits for has happened. The key is the client's: a repeated attempt opens nothing twice. */
export async function openOccurrence(assignmentId: string, key: string, sent: { dueOn: string | null; trigger: string }): Promise<void> {
  await raw('POST', `${BASE}/${encodeURIComponent(assignmentId)}/occurrences`, {
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(sent),
  });
}
