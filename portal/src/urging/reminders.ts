import type { Item, Sure } from '../api/answers';
import { api, body, raw } from '../api/client';
import { useList } from '../api/lists';

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

/** Line by line as the ledger is kept: by unit, then by what it was about. */
export function useLedger(planId: string, state: string | null, unit: string | null) {
  return useList<Reminder>(
    ['reminders', 'ledger', planId, state, unit],
    (after) =>
      body(
        api.GET('/api/v1/reminders', {
          params: { query: { plan: planId, limit: 500, ...(state ? { state } : {}), ...(unit ? { unit } : {}), ...(after ? { after } : {}) } as never },
        }),
      ),
    { most: 1_000 },
  );
}

/** What would go out in the next days; for a plan that is not issued yet, as if it were issued today. */
export function useComing(planId: string, days: number) {
  return useList<Coming>(
    ['reminders', 'preview', planId, days],
    (after) =>
      body(
        api.GET('/api/v1/reminders/preview', {
          params: { query: { plan: planId, days, limit: 500, ...(after ? { after } : {}) } } as never,
        }),
      ),
    { most: 2_000 },
  );
}

export function useReceipts(planId: string) {
  return useList<Receipt>(
    ['reminders', 'receipts', planId],
    async (after) =>
      (await raw('GET', `/api/v1/reminders/receipts?${new URLSearchParams({ plan: planId, limit: '200', ...(after ? { after } : {}) })}`)).json(),
    { most: 1_000 },
  );
}

export async function resend(id: string, second: boolean): Promise<void> {
  await raw('POST', `/api/v1/reminders/${encodeURIComponent(id)}/resend`, {
    headers: { 'Content-Type': 'application/json' },
    ...(second ? { body: JSON.stringify({ contact: 'SECOND' }) } : {}),
  });
}
