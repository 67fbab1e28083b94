import { describe, expect, it } from 'vitest';
import { count, date, dayOf, daysBetween, due, instant, number, period, rate } from '../src/format';

describe('dates', () => {
  it('are dd/MM/yyyy', () => expect(date('2026-03-09')).toBe('09/03/2026'));
  it('of instants are those of Vietnam', () => {
    expect(instant('2026-03-09T17:30:00Z')).toBe('00:30, 10/03/2026');
    expect(dayOf('2026-03-09T17:00:00Z')).toBe('2026-03-10');
    expect(dayOf('2026-03-09T16:59:59Z')).toBe('2026-03-09');
  });
  it('of what came before seven in the morning are those of Vietnam too', () => {
    expect(date('2026-03-08T23:59:00Z')).toBe('09/03/2026');
    expect(daysBetween('2026-03-08T23:59:00Z', '2026-03-10')).toBe(1);
  });
  it('are counted in whole days', () => expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3));
});

describe('due dates', () => {
  it('today is neither late nor far', () => expect(due('2026-03-09', '2026-03-09')).toBe('Đến hạn hôm nay'));
  it('say how many days are left or over', () => {
    expect(due('2026-03-12', '2026-03-09')).toBe('Còn 3 ngày');
    expect(due('2026-03-06', '2026-03-09')).toBe('Quá hạn 3 ngày');
  });
});

describe('numbers', () => {
  it('have a decimal comma', () => expect(number(96.25, 1)).toBe('96,3'));
  it('of pieces have two digits', () => {
    expect(count(1)).toBe('01');
    expect(count(12)).toBe('12');
  });
  it('of rates are never rounded up', () => {
    expect(rate(0.99999)).toBe('99,9%');
    expect(rate(1)).toBe('100%');
    expect(rate(null)).toBe('–');
  });
});

describe('periods', () => {
  it.each([
    ['2026-03', 'tháng 03/2026'],
    ['2026-Q3', 'quý III/2026'],
    ['2026-H1', '6 tháng đầu năm 2026'],
    ['2026-9M', '9 tháng năm 2026'],
    ['2026', 'năm 2026'],
    ['yc-1', 'yc-1'],
  ])('%s is %s', (name, words) => expect(period(name)).toBe(words));
});
