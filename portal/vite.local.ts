import type { Connect, Plugin } from 'vite';

const ORIGIN = process.env.DONDOC_ORIGIN ?? 'http://localhost:8080';
const CLIENT = process.env.DONDOC_CLIENT ?? 'home-affairs';

/**
 * For development only: passes calls on to a local installation (DONDOC_ORIGIN) with the token of one of its clients
 * (DONDOC_CLIENT), so that nobody has to log in after each restart.
 */
export function localInstallation(): Plugin {
  return {
    name: 'local-installation',
    config: () => ({ server: { proxy: { '/local': ORIGIN } } }),
    configureServer: ({ middlewares }) => passOn(middlewares),
    configurePreviewServer: ({ middlewares }) => passOn(middlewares),
  };
}

function passOn(middlewares: Connect.Server): void {
  let token: Promise<string> | undefined;
  middlewares.use('/api', async (request, response) => {
    token ??= newToken();
    if (request.url === '/v1/session') {
      const claims = JSON.parse(Buffer.from((await token).split('.')[1] ?? '', 'base64url').toString()) as object;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name: CLIENT, subject: CLIENT, unit: null, csrf: null, ...claims }));
      return;
    }
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    const answer = await fetch(`${ORIGIN}/api${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      headers: { ...passedOn(request.headers), authorization: `Bearer ${await token}` },
      ...(body.length > 0 ? { body: Buffer.concat(body) } : {}),
    });
    response.statusCode = answer.status;
    for (const name of ['content-type', 'etag', 'content-disposition', 'location']) {
      const value = answer.headers.get(name);
      if (value) response.setHeader(name, value);
    }
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}

function passedOn(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const names = ['accept', 'accept-language', 'content-type', 'if-match', 'idempotency-key'];
  return Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
}

async function newToken(): Promise<string> {
  const answer = await fetch(`${ORIGIN}/oauth2/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${CLIENT}:local`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
