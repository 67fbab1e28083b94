import { describe, expect, it } from 'vitest';
import { along, counted, endOf, isBehind } from '../src/affairs/along';

describe('the way from a number to what it counts', () => {
  const here = new URLSearchParams('plan=p&ngay=2026-03-01&ky=2026-02&muc=x');

  it('keeps the plan and the day, and nothing that is not asked for', () => {
    expect(along('/don-vi/u', here)).toBe('/don-vi/u?plan=p&ngay=2026-03-01');
    expect(along('/chi-tieu', here, { so: 'MISSED', ky: '2026-01', loai: undefined })).toBe('/chi-tieu?plan=p&ngay=2026-03-01&so=MISSED&ky=2026-01');
    expect(along('/chi-tieu', new URLSearchParams())).toBe('/chi-tieu');
  });

  it('ends at the cells that roll-ups count', () => {
    const cell = { hardness: 'MANDATORY', status: 'AT_RISK', exempt: false } as const;
    expect(isBehind(cell, 'OPEN')).toBe(true);
    expect(isBehind(cell, 'MISSED')).toBe(false);
    expect(isBehind({ ...cell, hardness: 'STRIVE' }, 'ASSIGNED')).toBe(false);
    expect(isBehind({ ...cell, status: 'NOT_APPLICABLE', exempt: true }, 'EXEMPT')).toBe(true);
    expect(isBehind({ ...cell, hardness: 'STRIVE' }, undefined)).toBe(true);
  });

  it('takes no number from the address that there is none of', () => {
    expect([counted('MISSED'), counted('toString'), counted(null)]).toEqual(['MISSED', undefined, undefined]);
  });

  it('looks back to the end of a day in Vietnam', () => expect(endOf('2026-03-01')).toBe('2026-03-01T16:59:59.999Z'));
});
