import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, Held, Report } from '../src/api/reports';
import { keepDraft, keptDraft, resumed } from '../src/reports/keptDraft';
import { useDraft } from '../src/reports/useDraft';

const place = { planId: 'tinh-2026', unitId: 'so-xay-dung', period: '2026-Q1' };
const blank: Draft = { figures: [], results: '', difficulties: '', proposals: '', nothingToReport: false, zeroReason: '' };
const saying = (results: string): Draft => ({ ...blank, results });
const held = (results: string, version: string): Held => ({ report: { ...blank, results, state: 'DRAFT' } as unknown as Report, version });

/** One report as the service keeps it: a write has to name the version that it replaces. */
class Service {
  version = 1;
  results = '';
  writes = 0;
  gate: Promise<void> = Promise.resolve();
  answerLost = false;

  async fetch(request: Request): Promise<Response> {
    if (request.method === 'PUT') {
      this.writes++;
      const { results } = (await request.json()) as Draft;
      await this.gate;
      if (request.headers.get('If-Match') !== `"${this.version}"`) return Response.json({ title: 'stale' }, { status: 412 });
      this.results = results;
      this.version++;
      if (this.answerLost) throw new TypeError('the connection was lost');
    }
    return Response.json({ ...blank, results: this.results, state: 'DRAFT' }, { headers: { ETag: `"${this.version}"` } });
  }
}

let service: Service;

beforeEach(() => {
  localStorage.clear();
  service = new Service();
  vi.stubGlobal('fetch', (request: Request) => service.fetch(request));
});
afterEach(() => vi.unstubAllGlobals());

const opened = () => renderHook(() => useDraft(place, held(service.results, `"${service.version}"`), saying(service.results)));

describe('what is kept on the machine', () => {
  it('goes on where nobody else has written', () => expect(resumed({ draft: saying('a'), version: '"1"' }, '"1"', saying(''))).toBe('mine'));
  it('is not put over what somebody else has written', () => expect(resumed({ draft: saying('a'), version: '"1"' }, '"2"', saying('b'))).toBe('ask'));
  it('is not asked about where it says the same', () => expect(resumed({ draft: saying('a '), version: '"1"' }, '"2"', saying('a'))).toBe('theirs'));

  it('waits for a choice, and is saved upon the newer version once it is chosen', async () => {
    service.results = 'của thủ trưởng';
    service.version = 2;
    keepDraft(place, { draft: saying('của cán bộ'), version: '"1"' });
    const { result } = opened();
    expect(result.current.draft.results).toBe('của thủ trưởng');
    expect(result.current.other?.results).toBe('của cán bộ');
    expect(service.writes).toBe(0);

    act(() => result.current.choose(true));
    await act(() => result.current.save());
    expect(service.results).toBe('của cán bộ');
    expect(keptDraft(place)).toBeUndefined();
  });

  it('is forgotten when the other one is chosen', () => {
    service.version = 2;
    keepDraft(place, { draft: saying('cũ'), version: '"1"' });
    const { result } = opened();
    act(() => result.current.choose(false));
    expect(keptDraft(place)).toBeUndefined();
    expect(result.current.other).toBeUndefined();
  });
});

describe('a draft', () => {
  it('is saved once at a time, so that nobody is in their own way', async () => {
    let open: () => void = () => undefined;
    service.gate = new Promise((resolve) => (open = resolve));
    const { result } = opened();
    act(() => result.current.change({ results: 'một' }));
    let first: Promise<void> = Promise.resolve();
    act(() => void (first = result.current.save()));
    act(() => result.current.change({ results: 'một hai' }));
    const second = result.current.save();
    open();
    await act(async () => void (await Promise.all([first, second])));
    expect(service.results).toBe('một hai');
    expect(service.writes).toBe(2);
    expect(result.current.saving).toBe('saved');
  });

  it('is known again when only the answer was lost', async () => {
    const { result } = opened();
    act(() => result.current.change({ results: 'đã đến nơi' }));
    service.answerLost = true;
    await act(() => result.current.save().catch(() => undefined));
    expect(result.current.saving).toBe('kept');
    service.answerLost = false;
    await act(() => result.current.save());
    expect(result.current.saving).toBe('saved');
    expect(service.version).toBe(2);
  });

  it('is known again even if more was typed since', async () => {
    const { result } = opened();
    act(() => result.current.change({ results: 'đã đến' }));
    service.answerLost = true;
    await act(() => result.current.save().catch(() => undefined));
    service.answerLost = false;
    act(() => result.current.change({ results: 'đã đến nơi' }));
    await act(() => result.current.save());
    expect(result.current.saving).toBe('saved');
    expect(service.results).toBe('đã đến nơi');
  });

  it('is kept, not saved, when somebody else has written meanwhile', async () => {
    const { result } = opened();
    act(() => result.current.change({ results: 'của tôi' }));
    service.version = 7;
    service.results = 'của người khác';
    await act(() => result.current.save().catch(() => undefined));
    await waitFor(() => expect(result.current.saving).toBe('stale'));
    expect(service.results).toBe('của người khác');
    expect(keptDraft(place)?.draft.results).toBe('của tôi');
  });
});
