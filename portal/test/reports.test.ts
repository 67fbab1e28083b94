import { describe, expect, it } from 'vitest';
import type { Cell } from '../src/api/standing';
import type { Work } from '../src/api/tasks';
import { readNotes, writeNotes } from '../src/reports/notes';
import { coverageOf, inside } from '../src/reports/coverage';
import { sentences } from '../src/reports/prefill';

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

const quarter = coverageOf({ period: '2026-Q1', request: null }, () => 'CALENDAR');
const asked = (from: string, cutOff: string, base = 'CALENDAR') =>
  coverageOf({ period: 'yc-1', request: { title: '', kind: 'AD_HOC', from, cutOff, instructions: null } }, () => base);
const of = (period: string) => ({ period, quotaId: 'Q1' }) as Cell;

describe('a report on request', () => {
  it('covers the periods whose days it covers', () => {
    expect(asked('2026-01-01', '2026-02-28').counted(of('2026-02'))).toBe(true);
    expect(asked('2026-01-01', '2026-02-27').counted(of('2026-02'))).toBe(false);
    expect(asked('2026-01-15', '2026-02-14', 'REPORTING_WINDOW').counted(of('2026-02'))).toBe(true);
    expect(asked('2025-12-15', '2026-01-14', 'REPORTING_WINDOW').counted(of('2026-01'))).toBe(true);
  });

  it('may state what is judged for a period around it', () => {
    expect(asked('2026-03-02', '2026-03-20').stated(of('2026-Q1'))).toBe(true);
    expect(asked('2026-03-02', '2026-04-01').stated(of('2026-Q1'))).toBe(false);
  });
});

describe('a prefilled report', () => {
  it('says what is counted in percent as such', () => {
    const cell = { period: '2026-Q1', title: 'Nhiệm vụ', measure: 'COMPLETION', achieved: 50, required: 100, status: 'MISSED' } as Cell;
    expect(sentences([cell], [], quarter)).toBe('- Nhiệm vụ (quý I/2026): 50%/100%, không đạt.');
  });

  it('names what was done in its days, which are those of Vietnam', () => {
    const done = (doneAt: string) => ({ state: 'DONE', taskId: 'I.1', title: 'Niêm yết', doneAt }) as Work;
    expect(sentences([], [done('2026-03-31T16:59:00Z')], quarter)).toContain('I.1');
    expect(sentences([], [done('2026-03-31T17:00:00Z')], quarter)).toBe('');
  });

  it('says what was counted in the words of a report', () => {
    const cell = { period: '2026-02', title: 'Tin, bài', achieved: 1, required: 1, status: 'MET' } as Cell;
    expect(sentences([cell], [], quarter)).toBe('- Tin, bài (tháng 02/2026): 01/01, đạt.');
  });
});

describe('a task that was done early on the first of a month', () => {
  const done = { taskId: 'I.1', title: 'Niêm yết', state: 'DONE', doneAt: '2026-03-31T23:30:00Z' } as Work;
  it('belongs to the period that has begun', () => {
    expect(sentences([], [done], coverageOf({ period: '2026-Q2', request: null }, () => 'CALENDAR'))).toContain('Niêm yết');
    expect(sentences([], [done], quarter)).toBe('');
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
