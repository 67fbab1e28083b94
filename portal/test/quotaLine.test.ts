import { describe, expect, it } from 'vitest';
import type { Cell } from '../src/api/standing';
import { missing, noun, places, quotaLine } from '../src/unit/quotaLine';

function cell(part: Partial<Cell>): Cell {
  return { period: '2026-03', types: ['ARTICLE', 'NEWS_ITEM'], channels: [], channelMatch: 'ANY', countedFact: 'PUBLISHED', status: 'PENDING', required: 2, achieved: 1, ...part } as Cell;
}

describe('the line of a quota', () => {
  it('says what is there, what is missing, when and where', () =>
    expect(quotaLine(cell({}), 'Cổng xã')).toBe('Đã đăng 01/02 tin, bài – Chưa đạt, còn thiếu 01 – tháng 03/2026 – Cổng xã'));
  it('says first what is missing', () => expect(missing(cell({ types: ['SURVEY'] }))).toBe('Còn thiếu 01 cuộc khảo sát – tháng 03/2026'));
  it('says that it is enough', () => expect(quotaLine(cell({ status: 'MET', achieved: 2 }), '')).toBe('Đã đăng 02/02 tin, bài – Đạt – tháng 03/2026'));
  it('knows what is only sent', () => expect(quotaLine(cell({ countedFact: 'SUBMITTED' }), '')).toMatch(/^Đã gửi 01\/02 tin, bài/));
  it('does not publish what is held', () => expect(quotaLine(cell({ types: ['SURVEY'] }), '')).toMatch(/^Đã thực hiện 01\/02 cuộc khảo sát/));
});

describe('what a quota counts', () => {
  it('is named after its types', () => {
    expect(noun(['ARTICLE'])).toBe('bài');
    expect(noun(['VIDEO', 'ARTICLE'])).toBe('bài, video');
  });
  it('has a name also where anything counts, or what the catalogue alone knows', () => {
    expect(noun([])).toBe('tin, bài, hoạt động');
    expect(noun(['ZALO'])).toBe('tin, bài, hoạt động');
  });
});

describe('the channels of a quota', () => {
  const channels = ['a', 'b', 'c'];
  it('are one of several, or all', () => {
    expect(places(cell({ channels }), (one) => one.toUpperCase())).toBe('A, B hoặc C');
    expect(places(cell({ channels, channelMatch: 'ALL' }), (one) => one.toUpperCase())).toBe('A, B và C');
  });
  it('may be none', () => expect(places(cell({}), String)).toBe(''));
});
