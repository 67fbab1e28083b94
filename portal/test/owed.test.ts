import { describe, expect, it } from 'vitest';
import type { Cell, Duty, Standing } from '../src/api/standing';
import type { Work } from '../src/api/tasks';
import { lacking, owed } from '../src/unit/owed';

const TODAY = '2026-11-24';

function cell(part: Partial<Cell>): Cell {
  return {
    planId: 'p',
    unitId: 'u',
    quotaId: 'Q1',
    period: '2026-11',
    title: 'Tin, bài',
    measure: 'COUNT',
    hardness: 'MANDATORY',
    channels: [],
    status: 'PENDING',
    exempt: false,
    dueOn: '2026-12-02',
    required: 1,
    achieved: 0,
    ...part,
  } as Cell;
}

function duty(part: Partial<Duty>): Duty {
  return { planId: 'p', unitId: 'u', period: '2026', dueOn: '2026-12-16', closing: null, ...part } as Duty;
}

function standing(cells: Cell[], reports: Duty[] = []): Standing {
  return { planId: 'p', unitId: 'u', asOf: `${TODAY}T00:00:00Z`, cells, reports };
}

function work(part: Partial<Work>): Work {
  return { assignmentId: 'p:I.1:u', n: 1, planId: 'p', role: 'LEAD', state: 'NOT_STARTED', dueOn: '2026-11-30', ...part } as Work;
}

describe('what is owed', () => {
  it('is sorted by due date, whatever it is', () => {
    const list = owed([standing([cell({})], [duty({})])], [work({})], TODAY);
    expect(list.map((item) => item.kind)).toEqual(['task', 'quota', 'report']);
  });

  it('is overdue from the day after the due date', () => {
    const when = (dueOn: string) => owed([standing([cell({ dueOn })])], [], TODAY)[0]?.when;
    expect([when('2026-11-23'), when(TODAY), when('2026-12-01'), when('2026-12-02')]).toEqual(['over', 'soon', 'soon', 'later']);
  });

  it('leaves out what is reached, exempt or not meant for the unit', () => {
    const cells = ['MET', 'MET_LATE', 'NOT_APPLICABLE'].map((status) => cell({ status: status as Cell['status'] }));
    expect(owed([standing(cells)], [], TODAY)).toEqual([]);
  });

  it('blames nobody for what was only encouraged', () => {
    expect(owed([standing([cell({ status: 'MISSED', hardness: 'STRIVE' })])], [], TODAY)).toEqual([]);
  });

  it('keeps a missing report and drops a closed one', () => {
    const reports = [duty({ closing: 'MISSING' }), duty({ period: '2026-Q3', closing: 'REPORTED' })];
    expect(owed([standing([], reports)], [], TODAY).map((item) => item.key)).toEqual(['report:p:2026']);
  });

  it('holds only tasks that the unit leads and has not closed', () => {
    const items = [work({ role: 'COORDINATE' }), work({ state: 'DONE' }), work({ state: 'NOT_DONE' })];
    expect(owed([], items, TODAY)).toEqual([]);
  });

  it('lacks at least one', () => expect(lacking(cell({ required: 3, achieved: 1 }))).toBe(2));
});
