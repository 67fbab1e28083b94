import { describe, expect, it } from 'vitest';
import type { Session } from '../src/api/session';
import { foreign, offered, type BrandSettings } from '../src/brand/brand';

describe("an agency's portal", () => {
  it('offers what is switched on, with all that stands under it', () => {
    const forms = ['tin-bai'];
    expect(['/', '/tin-bai', '/tin-bai/moi?plan=p', '/chi-tieu/p/u/Q1/2026-01', '/lich-su'].every((to) => offered(forms, to))).toBe(true);
    expect(['/bao-cao', '/bao-cao/p/u/2026-Q1', '/don-vi/u', '/tin-bai-khac'].some((to) => offered(forms, to))).toBe(false);
    expect(offered(null, '/bao-cao')).toBe(true);
  });

  it('is open to the unit, to what is below it, and to those of no unit', () => {
    const brand = { unit: 'so-y-te' } as BrandSettings;
    const of = (unit: string | null) => ({ unit }) as Session;
    expect(foreign(brand, of('so-y-te'), [])).toBe(false);
    expect(foreign(brand, of('phong-nghiep-vu'), ['so-y-te'])).toBe(false);
    expect(foreign(brand, of(null), [])).toBe(false);
    expect(foreign(brand, of('so-xay-dung'), [])).toBe(true);
    expect(foreign({ unit: null } as BrandSettings, of('so-xay-dung'), [])).toBe(false);
  });
});
