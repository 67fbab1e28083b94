import { describe, expect, it } from 'vitest';
import type { Cell } from '../src/api/standing';
import type { Work } from '../src/api/tasks';
import { readNotes, writeNotes } from '../src/reports/notes';
import { inside, sentences } from '../src/reports/prefill';

describe('a period', () => {
  it.each([
    ['2026-02', '2026-Q1', true],
    ['2026-04', '2026-Q1', false],
    ['2026-Q2', '2026-H1', true],
    ['2026-Q3', '2026-9M', true],
    ['2026-12', '2026', true],
    ['2025-12', '2026', false],
    ['2026', '2026-Q1', false],
    ['2026-02', 'yc-1', false],
  ])('%s inside %s: %s', (cell, report, expected) => expect(inside(cell, report)).toBe(expected));
});

describe('a prefilled report', () => {
  it('says what was counted in the words of a report', () => {
    const cell = { period: '2026-02', title: 'Tin, bài', achieved: 1, required: 1, status: 'MET' } as Cell;
    expect(sentences([cell], [], '2026-Q1')).toBe('- Tin, bài (tháng 02/2026): 01/01, đạt.');
  });
});

describe('a task that was done early on the first of a month', () => {
  const done = { taskId: 'I.1', title: 'Niêm yết', state: 'DONE', doneAt: '2026-03-31T23:30:00Z' } as Work;
  it('belongs to the period that has begun', () => {
    expect(sentences([], [done], '2026-Q2')).toContain('Niêm yết');
    expect(sentences([], [done], '2026-Q1')).toBe('');
  });
});

describe('what Home Affairs returns a report for', () => {
  it('finds its way back to the fields', () => {
    const notes = { whole: 'Bổ sung số liệu.', results: 'nêu rõ\ntên bài', proposals: 'bỏ mục này' };
    expect(readNotes(writeNotes(notes))).toEqual({ ...notes, results: 'nêu rõ tên bài' });
  });

  it('may be about the whole alone', () => {
    expect(readNotes('Chưa đạt.\nGửi lại.')).toEqual({ whole: 'Chưa đạt.\nGửi lại.' });
  });
});
