import { describe, expect, it } from 'vitest';
import type { Plan, Quota } from '../src/api/register';
import { periodsOf } from '../src/affairs/periods';
import type { Role, Session } from '../src/api/session';
import { matching } from '../src/items/matching';
import { mayEdit } from '../src/plans/authority';
import type { PlanBody } from '../src/plans/body';
import { planOf, stretches, type Finding, type UnitMatch } from '../src/plans/proposal';
import { differenceWords } from '../src/plans/words';
import { choose, put, stands } from '../src/plans/placing';
import { markedName } from '../src/units/UnitImport';
import { folded } from '../src/units/Units';

const found = (from: number, to: number): Finding => ({ pointer: '/title', source: { from, to, text: '' }, confidence: 1, note: null });

describe('the text of a document', () => {
  it('is cut where something was found, and loses nothing', () => {
    const cut = stretches('abcdefgh', [found(5, 7), found(1, 3), found(2, 4)]);
    expect(cut.map((one) => one.text)).toEqual(['a', 'bc', 'de', 'fg', 'h']);
    expect(cut.filter((one) => one.finding).map((one) => one.text)).toEqual(['bc', 'fg']);
  });
});

describe('a unit that somebody chose', () => {
  const rows = [{ id: 'I.1', leads: [] }, { id: 'I.2', leads: ['so-y-te'] }];
  const quotas = [{ id: 'Q1', appliesTo: { kinds: ['COMMUNE'], units: [], except: [] } }];
  const found = { title: '', issuerId: null, year: 2026, tasks: rows, quotas, recipients: [{ name: 'VP', unitId: null }], document: { duties: [{}, { body: 'VP' }] } };
  const plan = planOf({ plan: found as unknown as PlanBody, findings: [] });
  const match = (name: string, pointer: string, unitId: string | null = null) => ({ name, pointer, unitId }) as UnitMatch;

  it('is put where its name was found', () => {
    expect(put(plan, '/tasks/0/leads', 'van-phong').tasks[0]?.leads).toEqual(['van-phong']);
    expect(put(plan, '/quotas/0/appliesTo', 'van-phong').quotas[0]?.appliesTo).toEqual({ kinds: ['COMMUNE'], units: ['van-phong'], except: [] });
    expect(put(plan, '/issuerId', 'bql-kkt').issuerId).toBe('bql-kkt');
    expect(put(plan, '/recipients/0', 'van-phong').recipients).toEqual([{ name: 'VP', unitId: 'van-phong' }]);
    expect(put(plan, '/document/duties/1', 'van-phong').document).toEqual({ duties: [{}, { body: 'VP', unitId: 'van-phong' }] });
  });

  it('finds its row although another one was removed, and nothing else when its own was', () => {
    const rest = { ...plan, tasks: plan.tasks.slice(1) };
    expect(put(rest, '/tasks/1/leads', 'van-phong').tasks[0]?.leads).toEqual(['so-y-te', 'van-phong']);
    expect(put(rest, '/tasks/0/leads', 'van-phong')).toEqual(rest);
    expect([stands(rest, '/tasks/0/leads'), stands(rest, '/tasks/1/leads')]).toEqual([false, true]);
  });

  it('takes the place of the one chosen before, unless that one is meant by another name, too', () => {
    const names = [match('VP', '/tasks/0/leads'), match('VP', '/tasks/1/leads'), match('Sở Y tế', '/tasks/1/leads', 'so-y-te')];
    const first = choose(plan, names, {}, 'VP', 'so-y-te');
    const second = choose(first, names, { VP: 'so-y-te' }, 'VP', 'van-phong');
    expect(second.tasks.map((task) => task.leads)).toEqual([['van-phong'], ['so-y-te', 'van-phong']]);
  });

  it('is sent without what only this page knows', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(found);
  });
});

describe('what a plan asks less than the one above', () => {
  const words = (field: string, own: string | null, parent: string | null) => differenceWords({ field, own, parent }, (code) => ({ WEB_PORTAL: 'Cổng TTĐT' })[code] ?? code);

  it('is said in words', () => {
    expect(words('hardness', 'STRIVE', 'MANDATORY')).toBe('Tính chất: phấn đấu; được giao: bắt buộc');
    expect(words('channels', '[]', '[WEB_PORTAL, RADIO]')).toBe('Kênh: mọi kênh; được giao: Cổng TTĐT, RADIO');
    expect(words('schedule', 'TIMES 2/QUARTER', 'EVERY MONTH')).toBe('Số lần thực hiện: 02 lần mỗi quý; được giao: Hằng tháng');
    expect(words('schedule/by', null, '2026-09-30')).toBe('Hạn: –; được giao: 30/09/2026');
    expect(words('percent', '75.5', '80')).toBe('Tỷ lệ: 75,5%; được giao: 80%');
    expect(words('dueWorkingDays', '5', '2')).toBe('Hạn sau kỳ (ngày làm việc): 5; được giao: 2');
  });
});

describe('a plan', () => {
  const session = (unit: string | null, ...roles: Role[]) => ({ unit, roles }) as Session;
  const own = { provincial: false, issuerId: 'so-y-te', status: 'ISSUED' } as const;

  it('is changed by those whom the service lets change it', () => {
    expect(mayEdit(own, session('so-y-te', 'UNIT_LEAD'))).toBe(true);
    expect(mayEdit(own, session('so-y-te', 'UNIT_EDITOR'))).toBe(false);
    expect(mayEdit({ ...own, status: 'DRAFT' }, session('so-y-te', 'UNIT_EDITOR'))).toBe(true);
    expect(mayEdit(own, session(null, 'MONITOR'))).toBe(false);
    expect(mayEdit({ ...own, provincial: true }, session(null, 'MONITOR'))).toBe(true);
    expect(mayEdit({ ...own, provincial: true }, session(null, 'AUDITOR'))).toBe(false);
  });
});

describe('a file that comes back marked', () => {
  it('is called what it is', () => {
    expect(markedName('don-vi.2026.csv', 'text/csv;charset=UTF-8')).toBe('don-vi.2026-danh-dau.csv');
    expect(markedName('don-vi.xlsx', null)).toBe('don-vi-danh-dau.xlsx');
  });
});

describe('the periods of a plan', () => {
  it('follow from its quotas', () => {
    const plan = { year: 2026, quotas: [{ frequency: 'QUARTER' }, { frequency: 'YEAR' }] } as unknown as Plan;
    expect(periodsOf(plan)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026']);
  });
});

describe('a piece', () => {
  const quota = { id: 'Q1', measure: 'COUNT', types: ['ARTICLE'], channels: ['WEB_PORTAL'], from: '2026-09-01', until: '2026-12-31' } as Quota;

  it('may count where type, channel and day fit', () => {
    const piece = { type: 'ARTICLE', channel: 'WEB_PORTAL', occurredOn: '2026-09-01' };
    expect(matching([quota], piece)).toEqual([quota]);
    expect(matching([quota], { ...piece, occurredOn: '2026-08-31' })).toEqual([]);
    expect(matching([quota], { ...piece, channel: 'RADIO' })).toEqual([]);
  });
});

describe('a search for units', () => {
  it('needs neither case nor diacritics', () => expect(folded('Sở Xây dựng, Đồng Thạnh')).toBe('so xay dung, dong thanh'));
});
