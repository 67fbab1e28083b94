import { describe, expect, it } from 'vitest';
import { deed, objectWords } from '../src/affairs/records';
import { inOrder, rung } from '../src/urging/ladder';
import { inTime, stageName } from '../src/urging/stages';

describe('stages of reminders', () => {
  it('are named after their working days', () => {
    expect(stageName('T-5')).toBe('Trước hạn 05 ngày làm việc');
    expect(stageName('T')).toBe('Đúng ngày đến hạn');
    expect(stageName('T+3')).toBe('Quá hạn 03 ngày làm việc');
  });

  it('say who caused those that the ladder does not know', () => {
    expect(stageName('URGE-2')).toBe('Đôn đốc lần 2');
  });

  it('stand in the order of time on a receipt', () => {
    expect(inTime(['T+1 18/09/2026', 'T-5 16/09/2026', 'T-2 16/09/2026'])).toEqual([
      '16/09/2026: Trước hạn 05 ngày làm việc',
      '16/09/2026: Trước hạn 02 ngày làm việc',
      '18/09/2026: Quá hạn 01 ngày làm việc',
    ]);
  });

  it('get a name of their own when two fall on one day', () => {
    const first = rung(3, ['UNIT'], []);
    expect(rung(3, ['UNIT_HEAD'], [first]).id).toBe('T+3.2');
    expect(stageName('T+3.2')).toBe('Quá hạn 03 ngày làm việc');
  });

  it('are read from the earliest to the latest', () => {
    const stages = [rung(3, ['UNIT'], []), rung(-5, ['UNIT'], []), rung(0, ['UNIT'], [])];
    expect(inOrder(stages).map((stage) => stage.id)).toEqual(['T-5', 'T', 'T+3']);
  });
});

describe('records of the audit', () => {
  const names = (id: string) => (id === 'so-y-te' ? 'Sở Y tế' : id);

  it('say in words what was done', () => {
    expect(deed('report.returned.v1')).toBe('Trả lại báo cáo');
  });

  it('name the unit and the period, not the province', () => {
    expect(objectWords('report:van-hai:tinh-2026:so-y-te:2026-Q1', names, 'van-hai')).toBe('Báo cáo: tinh-2026, Sở Y tế, quý I/2026');
  });
});
