import createClient from 'openapi-fetch';
import { language } from '../i18n/language';
import { hear } from './now';
import { problemOf, Unreachable } from './problems';
import type { paths } from './schema';

let csrf: { header: string; token: string } | undefined;

/** Called once after the session is known; every write has to carry it. */
export function useCsrf(value: { header: string; token: string } | undefined): void {
  csrf = value;
}

/** Headers of every call; also for those that go past {@link api}, such as uploads with progress. */
export function callHeaders(method: string): Record<string, string> {
  return {
    'Accept-Language': language(),
    ...(csrf && method !== 'GET' ? { [csrf.header]: csrf.token } : {}),
  };
}

async function call(request: Request): Promise<Response> {
  if (ended && request.method !== 'GET') await renew();
  const headers = new Headers(request.headers);
  Object.entries(callHeaders(request.method)).forEach(([name, value]) => headers.set(name, value));
  const response = await send(new Request(request, { headers }));
  hear(response);
  if (response.status === 401) endSession();
  if (response.ok) return response;
  const problem = await problemOf(response);
  // What we carry belongs to a session before the present one.
  if (problem.slug === 'csrf') ended = true;
  throw problem;
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable('The server cannot be reached', { cause });
  }
}

let ended = false;
const held = new Set<object>();

/** For a page with changes that would be lost with it: when the session ends, it stays. Returns how to let it go. */
export function holdPage(): () => void {
  const page = {};
  held.add(page);
  return () => held.delete(page);
}

/** Somebody may have logged in again, in another tab; a write needs what belongs to the new session. */
async function renew(): Promise<void> {
  const answer = await send(new Request(new URL('/api/v1/session', location.origin)));
  if (!answer.ok) return;
  ended = false;
  csrf = ((await answer.json()) as { csrf: typeof csrf | null }).csrf ?? undefined;
}

/** After the login the same page comes back, with what is kept on this machine. */
function endSession(): void {
  ended = true;
  if (import.meta.env.PROD && held.size === 0) {
    location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
  }
}

export const api = createClient<paths>({ baseUrl: location.origin, fetch: call });

/** The body of an answer; what is not 2xx has been thrown before. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** What was read together with its version, which a write of it has to name. */
export type Tagged<T> = T & { etag?: string | null };

export async function tagged<T>(answer: Promise<{ data?: T; response: Response }>): Promise<Tagged<T>> {
  const { data, response } = await answer;
  return { ...(data as T), etag: response.headers.get('ETag') };
}

/** For queries whose answer is being edited: nobody else's copy may replace it, and the next time begins with a new one. */
export const EDITED = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false } as const;

/** Calls a route that the description of the services does not type well enough: files, forms. */
export async function raw(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return call(new Request(new URL(path, location.origin), { ...init, method }));
}

/** Sends JSON to a route and reads the JSON it answers, if any. With a version only if what is stored still is that one. */
export async function sendJson<T>(method: 'PUT' | 'POST' | 'DELETE', path: string, sent?: unknown, version?: string | null): Promise<T> {
  const headers = { ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }), ...(version ? { 'If-Match': version } : {}) };
  const answer = await raw(method, path, { headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) });
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** Page after page, until there are `most` items or no more. */
export async function upTo<T>(page: (after: string | undefined) => Promise<unknown>, most: number, from?: string): Promise<PageOf<T>> {
  const items: T[] = [];
  let after = from;
  do {
    const answer = (await page(after)) as PageOf<T>;
    items.push(...answer.items);
    after = answer.next ?? undefined;
  } while (after !== undefined && items.length < most);
  return { items, next: after ?? null };
}

/** All pages, at most `most` items: lists that a person looks at as a whole. */
export async function everything<T>(page: (after: string | undefined) => Promise<unknown>, most = 5_000): Promise<T[]> {
  return (await upTo<T>(page, most)).items;
}
