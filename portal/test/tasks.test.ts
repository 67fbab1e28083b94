import { describe, expect, it } from 'vitest';
import type { Role, Session } from '../src/api/session';
import type { Work } from '../src/api/tasks';
import { mayOpen, stepsOf } from '../src/tasks/steps';

const somebody = (unit: string | null, ...roles: Role[]) => ({ unit, roles }) as Session;
const monitor = somebody(null, 'MONITOR');
const lead = somebody('so-y-te', 'UNIT_LEAD');
const editor = somebody('so-y-te', 'UNIT_EDITOR');
const auditor = somebody(null, 'AUDITOR');
const whole = { unitId: 'so-y-te', partId: null, divisionId: null, requested: null, state: 'IN_PROGRESS' } as unknown as Work;
const part = { ...whole, partId: 'p1', divisionId: 'phong-tccb' } as Work;

describe('what is finished', () => {
  it('is reopened by Home Affairs or the head, by nobody else', () => {
    const of = (who: Session) => stepsOf({ ...whole, state: 'DONE' }, who);
    expect([monitor, lead].map(of)).toEqual([['reopening'], ['reopening']]);
    expect([editor, auditor].map(of)).toEqual([[], []]);
  });

  it('of a division is reopened by the head of the unit alone', () => {
    const of = (who: Session) => stepsOf({ ...part, state: 'DONE' }, who);
    expect(of(lead)).toEqual(['reopening']);
    expect([monitor, editor, somebody('phong-tccb', 'UNIT_LEAD')].map(of)).toEqual([[], [], []]);
  });
});

describe('what is open', () => {
  it('is worked on by whose it is', () => {
    expect(stepsOf(whole, editor)).toContain('completion');
    expect(stepsOf(part, somebody('phong-tccb', 'UNIT_EDITOR'))).toContain('progress');
    expect(stepsOf(whole, somebody('so-xay-dung', 'UNIT_LEAD'))).toEqual([]);
    expect(stepsOf(whole, auditor)).toEqual([]);
  });

  it('may be given more time by Home Affairs', () => {
    expect(stepsOf(whole, monitor)).toEqual(['extension']);
    expect(stepsOf(part, monitor)).toEqual([]);
  });
});

describe('what a task waits for', () => {
  it('is reported by the unit or Home Affairs', () => {
    expect([monitor, lead, editor].every(mayOpen)).toBe(true);
    expect(mayOpen(auditor)).toBe(false);
  });
});
