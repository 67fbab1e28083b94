import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DondocForm } from '../src/embed/form';

const LIST = { items: [{ code: 'NEWS_ITEM', name: 'Tin', englishName: 'News' }] };

let puts: string[];
let down: boolean;
let release: () => void;

beforeEach(() => {
  puts = [];
  down = false;
  release = () => undefined;
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    if (init.method === 'PUT') {
      puts.push(url.pathname.split('/').at(-1) ?? '');
      await new Promise<void>((resolve) => (release = resolve));
    }
    if (down) throw new TypeError('Failed to fetch');
    return Response.json(LIST);
  });
});
afterEach(() => vi.unstubAllGlobals());

function shown() {
  const form = new DondocForm();
  form.token = async () => 't';
  Object.entries({ origin: 'https://dondoc.example', plan: 'p', unit: 'u' }).forEach(([name, value]) => form.setAttribute(name, value));
  document.body.replaceChildren(form);
  const root = form.shadowRoot as ShadowRoot;
  return {
    status: () => root.querySelector('p')?.textContent ?? '',
    send: () => root.querySelector('form button') as HTMLButtonElement,
    again: () => root.querySelector('p button') as HTMLButtonElement | null,
    submit: () => root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })),
  };
}

describe('the form in an agency’s own page', () => {
  it('sends once for a double click, and names the id it has sent', async () => {
    const page = shown();
    await waitFor(() => expect(page.send().disabled).toBe(false));
    page.submit();
    page.submit();
    await waitFor(() => expect(puts).toHaveLength(1));
    release();
    await waitFor(() => expect(page.status()).toBe(`Đã gửi, mã ${puts[0]}.`));
    expect(puts).toHaveLength(1);
    expect(page.send().disabled).toBe(false);
  });

  it('can load its lists again', async () => {
    down = true;
    const page = shown();
    await waitFor(() => expect(page.again()).not.toBeNull());
    expect(page.send().disabled).toBe(true);
    down = false;
    page.again()?.click();
    await waitFor(() => expect(page.send().disabled).toBe(false));
    expect(page.status()).toBe('');
  });
});
