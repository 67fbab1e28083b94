import { useQuery } from '@tanstack/react-query';
import type { Answer, Sure } from '../api/answers';
import { api, EDITED, sendJson, tagged, type Tagged } from '../api/client';

export type Ladder = Tagged<Sure<Answer<'/api/v1/ladders/{planId}'>>>;
export type Rung = Sure<NonNullable<Ladder['stages']>[number]>;
export type Recipient = NonNullable<Rung['to']>[number];

export const RECIPIENTS: Recipient[] = ['UNIT', 'UNIT_HEAD', 'EDITORIAL_BOARD', 'HOME_AFFAIRS'];
export const FARTHEST = 60;

const path = (planId: string) => `/api/v1/ladders/${encodeURIComponent(planId)}`;

export function useLadder(planId: string) {
  return useQuery({
    queryKey: ['reminders', 'ladder', planId],
    ...EDITED,
    queryFn: () => tagged(api.GET('/api/v1/ladders/{planId}', { params: { path: { planId } } })) as Promise<Ladder>,
  });
}

export function putLadder(planId: string, { etag, ...ladder }: Ladder): Promise<Ladder> {
  return sendJson('PUT', path(planId), ladder, etag ?? null);
}

/** Named after its day, as offices do: T-5, T, T+3. Two on one day need names of their own. */
export function rung(workingDays: number, to: Recipient[], others: Pick<Rung, 'id'>[]): Rung {
  const name = workingDays === 0 ? 'T' : `T${workingDays > 0 ? '+' : ''}${workingDays}`;
  const taken = (id: string) => others.some((other) => other.id === id);
  let id = name;
  for (let n = 2; taken(id); n++) id = `${name}.${n}`;
  return { id, workingDays, to };
}

export function inOrder(stages: Rung[]): Rung[] {
  return [...stages].sort((a, b) => a.workingDays - b.workingDays);
}
