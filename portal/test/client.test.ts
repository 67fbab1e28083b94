import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendJson } from '../src/api/client';
import { Problem } from '../src/api/problems';
import { requireVacant } from '../src/api/vacant';

const requests: Request[] = [];

function answering(status: number): void {
  vi.stubGlobal('fetch', (request: Request) => {
    requests.push(request);
    return Promise.resolve(new Response('{}', { status }));
  });
}

afterEach(() => {
  requests.length = 0;
  vi.unstubAllGlobals();
});

describe('a write', () => {
  it('names the version it began with, if there was one', async () => {
    answering(200);
    await sendJson('PUT', '/api/v1/units/so-y-te', {}, '"3"');
    await sendJson('PUT', '/api/v1/units/xa-moi', {});
    expect(requests.map((request) => request.headers.get('If-Match'))).toEqual(['"3"', null]);
  });
});

describe('something new', () => {
  it('takes no id that is taken', async () => {
    answering(404);
    await requireVacant('/api/v1/units/xa-moi', 'xa-moi');
    answering(200);
    const refused = await requireVacant('/api/v1/units/so-y-te', 'so-y-te').catch((problem: unknown) => problem);
    expect((refused as Problem).at('/id')).toContain('so-y-te');
  });

  it('is not sent when nobody can say whether its id is taken', async () => {
    answering(503);
    await expect(requireVacant('/api/v1/units/xa-moi', 'xa-moi')).rejects.toBeInstanceOf(Problem);
  });
});
