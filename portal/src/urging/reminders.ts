import { useQuery } from '@tanstack/react-query';
import type { Item, Sure } from '../api/answers';
import { api, body, everything, raw } from '../api/client';

export type Reminder = Sure<Item<'/api/v1/reminders'>, 'quotaId' | 'note' | 'sentAt' | 'outcome' | 'digest' | 'address' | 'period' | 'dueOn'>;
export type Coming = Sure<Item<'/api/v1/reminders/preview'>>;

export interface Receipt {
  unitId: string;
  unitName: string;
  period: string;
  kind: string;
  role: string;
  times: number;
  late: number;
  firstAt: string;
  lastAt: string;
  stages: string[];
}

export function useLedger(planId: string, state: string | null, unit: string | null) {
  return useQuery({
    queryKey: ['reminders', 'ledger', planId, state, unit],
    queryFn: () =>
      everything<Reminder>(
        (after) =>
          body(
            api.GET('/api/v1/reminders', {
              params: { query: { plan: planId, limit: 200, ...(state ? { state } : {}), ...(unit ? { unit } : {}), ...(after ? { after } : {}) } as never },
            }),
          ),
        1_000,
      ),
  });
}

/** What would go out in the next days; for a plan that is not issued yet, as if it were issued today. */
export function useComing(planId: string, days: number) {
  return useQuery({
    queryKey: ['reminders', 'preview', planId, days],
    queryFn: () =>
      everything<Coming>(
        (after) =>
          body(
            api.GET('/api/v1/reminders/preview', {
              params: { query: { plan: planId, days, limit: 500, ...(after ? { after } : {}) } } as never,
            }),
          ),
        2_000,
      ),
  });
}

export function useReceipts(planId: string) {
  return useQuery({
    queryKey: ['reminders', 'receipts', planId],
    queryFn: () =>
      everything<Receipt>(
        async (after) =>
          (
            await raw('GET', `/api/v1/reminders/receipts?${new URLSearchParams({ plan: planId, limit: '200', ...(after ? { after } : {}) })}`)
          ).json(),
        1_000,
      ),
  });
}

export async function resend(id: string, second: boolean): Promise<void> {
  await raw('POST', `/api/v1/reminders/${encodeURIComponent(id)}/resend`, {
    headers: { 'Content-Type': 'application/json' },
    ...(second ? { body: JSON.stringify({ contact: 'SECOND' }) } : {}),
  });
}
