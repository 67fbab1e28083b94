import { MantineProvider } from '@mantine/core';
import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import Calendar from '../src/affairs/Calendar';

const requests: Request[] = [];

function services(request: Request): Promise<Response> {
  requests.push(request);
  const path = new URL(request.url).pathname;
  const json = (status: number, body: object, headers = {}) => Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } }));
  if (path === '/api/v1/session') return json(200, { subject: 'admin', name: 'admin', province: 'van-hai', unit: null, roles: ['ADMIN'], csrf: null });
  if (path === '/api/v1/branding') return json(200, { name: 'Đôn Đốc', emblem: null, colour: null, contact: null, forms: null, unit: null });
  if (request.method === 'PUT') return json(201, { year: 2026, holidays: [], makeUpDays: [null] }, { ETag: '"1"' });
  return json(404, { type: 'about:blank', title: 'Not found' });
}

function page() {
  const router = createMemoryRouter([{ path: '/', element: <Calendar /> }]);
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}

afterEach(() => {
  cleanup();
  requests.length = 0;
  vi.unstubAllGlobals();
});

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tên ngày nghỉ' });
const sent = () => requests.filter((request) => request.method === 'PUT').map((request) => request.headers.get('If-Match'));

it('A year without a calendar keeps what is entered when somebody comes back to the window, and is saved as the first', async () => {
  vi.stubGlobal('fetch', services);
  render(page());
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm ngày nghỉ' }));
  fireEvent.change(name(), { target: { value: 'Giỗ Tổ' } });
  const before = requests.length;
  await act(async () => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await Promise.resolve();
  });
  expect(requests.length).toBe(before);
  expect(name().value).toBe('Giỗ Tổ');

  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(sent()).toEqual(['"0"']));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Lưu' }).getAttribute('data-loading')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(sent()).toEqual(['"0"', '"1"']));
});
