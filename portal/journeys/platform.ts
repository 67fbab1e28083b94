export const PLAN = 'tinh-2026';
export const ORIGIN = process.env.DONDOC_ORIGIN ?? 'http://localhost:8080';

const tokens = new Map<string, string>();

/** The public interface, for what happens before or outside of the browser. */
export async function call(client: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${ORIGIN}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${await token(client)}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Until it is accepted: services learn of each other's news a moment later. */
export async function accepted(client: string, method: string, path: string, body?: unknown): Promise<unknown> {
  return eventually(`${method} ${path}`, async () => {
    const answer = await call(client, method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json().catch(() => undefined);
  });
}

export async function eventually<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what} in vain`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

export async function moveClock(now: string): Promise<void> {
  const answer = await fetch(`${ORIGIN}/local/time`, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ now }) });
  if (!answer.ok) throw new Error(`The clock does not move: ${answer.status}`);
}

interface Mail {
  to: string;
  subject: string;
  html: string;
}

export async function mailTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${ORIGIN}/local/mail?to=${encodeURIComponent(address)}`);
  return ((await answer.json()) as { items: Mail[] }).items;
}

async function token(client: string): Promise<string> {
  const known = tokens.get(client);
  if (known) return known;
  const fresh = await eventually(`a token for ${client}`, () => tokenFor(client, 'local'));
  tokens.set(client, fresh);
  return fresh;
}

export async function tokenFor(client: string, secret: string): Promise<string> {
  const answer = await fetch(`${ORIGIN}/oauth2/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${client}:${secret}`)}`, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  if (!answer.ok) throw new Error(`No token for ${client}: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
