import { describe, expect, it } from 'vitest';
import { upTo } from '../src/api/client';
import { hear, today } from '../src/api/now';
import { Problem } from '../src/api/problems';
import { oneByOne } from '../src/api/several';
import { parted } from '../src/urging/urged';

describe('today', () => {
  it('is the services’, in Vietnam, however the PC is set', () => {
    hear(new Response(null, { headers: { 'Dondoc-Now': '2031-03-09T17:30:00Z' } }));
    expect(today()).toBe('2031-03-10');
  });
  it('stays what it was when an answer says nothing', () => {
    hear(new Response(null));
    expect(today()).toBe('2031-03-10');
  });
});

describe('a long list', () => {
  const pages: Record<string, { items: number[]; next: string | null }> = {
    '': { items: [1, 2], next: 'b' },
    b: { items: [3, 4], next: 'c' },
    c: { items: [5], next: null },
  };
  const page = async (after: string | undefined) => pages[after ?? ''];

  it('is read to its end where it fits', async () => expect(await upTo(page, 100)).toEqual({ items: [1, 2, 3, 4, 5], next: null }));
  it('says where it goes on where it does not', async () => {
    expect(await upTo(page, 3)).toEqual({ items: [1, 2, 3, 4], next: 'c' });
    expect(await upTo(page, 3, 'c')).toEqual({ items: [5], next: null });
  });
});

describe('the same done to several', () => {
  const stale = new Problem(412, 'stale', 'Stale', undefined, [], undefined);
  const act = (item: string) => (item === 'b' ? Promise.reject(stale) : Promise.resolve());

  it('goes on after one that fails, and says which', async () => {
    expect(await oneByOne(['a', 'b', 'c'], act)).toEqual({ through: ['a', 'c'], failed: [{ item: 'b', error: stale }] });
  });
  it('fails as a whole where there is but one', async () => {
    await expect(oneByOne(['b'], act)).rejects.toBe(stale);
  });
});

describe('an urge', () => {
  it('tells those apart that nothing goes to', () => {
    const units = [
      { unitId: 'so-y-te', reminders: 2 },
      { unitId: 'xa-an-binh', reminders: 0 },
    ];
    expect(parted({ units })).toEqual({ reached: ['so-y-te'], spared: ['xa-an-binh'] });
  });
});
