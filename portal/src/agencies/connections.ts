import { useQuery } from '@tanstack/react-query';
import type { Answer, Item, Sure } from '../api/answers';
import { everything, raw, sendJson } from '../api/client';
import { requireVacant } from '../api/vacant';

/** A unit's own system that may call us. Only the answer that made a secret holds it. */
export type AgencyClient = Sure<Item<'/api/v1/clients'>, 'reason' | 'secret'>;
/** An address of a unit's own system that we call. */
export type Webhook = Sure<Item<'/api/v1/webhooks'>, 'reason' | 'secret' | 'failingSince'>;
export type Delivery = Sure<Item<'/api/v1/webhooks/{id}/deliveries'>, 'nextAttemptAt'>;
export type Attempt = NonNullable<Delivery['attempts']>[number];
export type Redriven = Answer<'/api/v1/webhooks/{id}/redrive', 'post'>;

export const EVENTS = ['assigned', 'due-soon', 'returned', 'accepted', 'standing-changed', 'evidence-decided'];

const CLIENTS = '/api/v1/clients';
const WEBHOOKS = '/api/v1/webhooks';

function all<T>(path: string, most?: number) {
  return everything<T>(
    async (after) => (await raw('GET', `${path}?${new URLSearchParams({ limit: '200', ...(after ? { after } : {}) })}`)).json(),
    most,
  );
}

export function useClients() {
  return useQuery({ queryKey: ['clients'], queryFn: () => all<AgencyClient>(CLIENTS) });
}

export function useWebhooks() {
  return useQuery({ queryKey: ['webhooks'], queryFn: () => all<Webhook>(WEBHOOKS) });
}

/** The latest of what was sent to an address; asked again while something still waits. */
export function useDeliveries(id: string) {
  return useQuery({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: () => all<Delivery>(`${WEBHOOKS}/${encodeURIComponent(id)}/deliveries`, 200),
    refetchInterval: (query) => (query.state.data?.some((delivery) => delivery.state === 'WAITING') ? 5_000 : false),
  });
}

export function putClient(id: string, sent: Pick<AgencyClient, 'unitId' | 'name' | 'lead' | 'origins'>): Promise<AgencyClient> {
  return sendJson('PUT', `${CLIENTS}/${encodeURIComponent(id)}`, sent);
}

export async function addClient(id: string, sent: Parameters<typeof putClient>[1]): Promise<AgencyClient> {
  await requireVacant(`${CLIENTS}/${encodeURIComponent(id)}`, id);
  return putClient(id, sent);
}

export function clientStep(id: string, step: 'rotation' | 'suspension' | 'resumption', sent: object = {}): Promise<AgencyClient> {
  return sendJson('POST', `${CLIENTS}/${encodeURIComponent(id)}/${step}`, sent);
}

export function putWebhook(id: string, sent: Pick<Webhook, 'unitId' | 'url' | 'events'>): Promise<Webhook> {
  return sendJson('PUT', `${WEBHOOKS}/${encodeURIComponent(id)}`, sent);
}

export async function addWebhook(id: string, sent: Parameters<typeof putWebhook>[1]): Promise<Webhook> {
  await requireVacant(`${WEBHOOKS}/${encodeURIComponent(id)}`, id);
  return putWebhook(id, sent);
}

export type HookStep = 'rotation' | 'suspension' | 'resumption' | 'test' | 'redrive';

export function webhookStep(id: string, step: HookStep): Promise<Webhook> {
  return sendJson('POST', `${WEBHOOKS}/${encodeURIComponent(id)}/${step}`);
}

export function removeWebhook(id: string): Promise<void> {
  return sendJson('DELETE', `${WEBHOOKS}/${encodeURIComponent(id)}`);
}

export function redrive(id: string, delivery: string): Promise<void> {
  return sendJson('POST', `${WEBHOOKS}/${encodeURIComponent(id)}/deliveries/${encodeURIComponent(delivery)}/redrive`);
}
