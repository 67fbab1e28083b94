import { afterEach, describe, expect, it, vi } from 'vitest';
import { raw, useCsrf } from '../src/api/client';

afterEach(() => vi.unstubAllGlobals());

describe('a session that has ended', () => {
  it('is taken up again by the next write, once somebody has logged in in another tab', async () => {
    const sent: string[] = [];
    let token: string | undefined;
    useCsrf({ header: 'X-CSRF-TOKEN', token: 'old' });
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname} ${request.headers.get('X-CSRF-TOKEN') ?? '-'}`);
      if (!token) return Response.json({ title: 'Chưa đăng nhập' }, { status: 401 });
      return Response.json({ csrf: { header: 'X-CSRF-TOKEN', token } });
    });
    await expect(raw('PUT', '/api/v1/plans/a')).rejects.toMatchObject({ status: 401 });
    token = 'new';
    await raw('PUT', '/api/v1/plans/a');
    expect(sent).toEqual(['PUT /api/v1/plans/a old', 'GET /api/v1/session -', 'PUT /api/v1/plans/a new']);
  });

  it('is taken up again after a refusal, if the login came before anybody noticed', async () => {
    const sent: string[] = [];
    useCsrf({ header: 'X-CSRF-TOKEN', token: 'old' });
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push(request.headers.get('X-CSRF-TOKEN') ?? '-');
      if (sent.at(-1) === 'old') return Response.json({ type: 'https://dondoc.example/problems/csrf', title: 'csrf' }, { status: 403 });
      return Response.json({ csrf: { header: 'X-CSRF-TOKEN', token: 'new' } });
    });
    await expect(raw('PUT', '/api/v1/plans/a')).rejects.toMatchObject({ status: 403 });
    await raw('PUT', '/api/v1/plans/a');
    expect(sent).toEqual(['old', '-', 'new']);
  });
});
