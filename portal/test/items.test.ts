import { renderHook, act } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { blank, filled, unread } from '../src/items/entered';
import { isKept, useKept, useKeptText } from '../src/ui/kept';

const FIRST = 'https://a.example/1';
const SECOND = 'https://a.example/2';
const found = { title: 'Bài một', occurredOn: '2026-03-01' };

describe('what a linked page says', () => {
  it('fills what is empty, and leaves what was typed while it was read', () => {
    const now = { ...blank(), url: FIRST, title: 'Tự nhập', note: 'ghi chú' };
    expect(filled(now, FIRST, found)).toMatchObject({ title: 'Tự nhập', occurredOn: '2026-03-01', note: 'ghi chú' });
  });

  it('is not taken for a link that is another one by then', () => {
    const now = { ...blank(), url: SECOND };
    expect(filled(now, FIRST, found)).toBe(now);
  });

  it('goes with its link', () => {
    const first = filled({ ...blank(), url: FIRST }, FIRST, found);
    const second = filled(unread({ ...first, url: SECOND }, SECOND), SECOND, { title: 'Bài hai', occurredOn: null });
    expect(second).toMatchObject({ title: 'Bài hai', occurredOn: '' });
  });

  it('stays while its link does, even if the page cannot be read again', () => {
    const first = filled({ ...blank(), url: FIRST }, FIRST, found);
    expect(unread(first, FIRST).title).toBe('Bài một');
  });

  it('does not take away what somebody made of it', () => {
    const first = { ...filled({ ...blank(), url: FIRST }, FIRST, found), title: 'Bài một (sửa)' };
    expect(unread(first, SECOND)).toMatchObject({ title: 'Bài một (sửa)', occurredOn: '' });
  });
});

describe('what is kept', () => {
  beforeEach(() => localStorage.clear());

  it('is changed upon what is there by then', () => {
    const { result } = renderHook(() => useKept('thing', { a: 0, b: 0 }));
    const keep = result.current[1];
    act(() => keep({ a: 1, b: 0 }));
    act(() => keep((now) => ({ ...now, b: 2 })));
    expect(result.current[0]).toEqual({ a: 1, b: 2 });
  });

  it('comes back, unless it was emptied or received', () => {
    const { result } = renderHook(() => useKeptText('note'));
    act(() => result.current[1]('một'));
    expect(renderHook(() => useKeptText('note')).result.current[0]).toBe('một');
    act(() => result.current[1](' '));
    expect(isKept('note')).toBe(false);
  });
});
