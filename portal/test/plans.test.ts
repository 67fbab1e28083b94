import { describe, expect, it } from 'vitest';
import type { Plan, Quota } from '../src/api/register';
import { periodsOf } from '../src/affairs/periods';
import { matching } from '../src/items/matching';
import type { PlanBody } from '../src/plans/body';
import { stretches, type Finding } from '../src/plans/proposal';
import { put } from '../src/plans/UnitMatches';
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
  const plan = { title: '', issuerId: null, year: 2026, tasks: [{ id: 'I.1', leads: [] }] } as unknown as PlanBody;

  it('is put where its name was found', () => {
    expect(put(plan, '/tasks/0/leads', 'van-phong').tasks[0]?.leads).toEqual(['van-phong']);
    expect(put(plan, '/issuerId', 'bql-kkt').issuerId).toBe('bql-kkt');
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
