import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { vi } from '../src/i18n/vi';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe('texts', () => {
  it('are complete in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it('are never empty', () => {
    expect(Object.entries({ ...vi, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('need the same values in both languages', () => {
    const different = Object.entries(vi).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(en[key as keyof typeof en]).join(),
    );
    expect(different).toEqual([]);
  });
});
