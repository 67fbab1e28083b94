import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReasonDialog } from '../src/ui/ReasonDialog';
import Overview from '../src/unit/Overview';

const SESSION = { subject: 'a', name: 'A', province: 'vh', unit: 'so-y-te', roles: ['UNIT_EDITOR'], csrf: null };
const PLAN = { id: 'p', title: 'Kế hoạch năm 2026', issuerId: 'so-noi-vu', provincial: true, status: 'ISSUED', year: 2026 };
const ALL_DONE = /Đơn vị đã hoàn thành mọi việc|không còn việc nào phải làm/;

/** The services, of which those under `away` do not answer. */
function services(away: string) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(away)) return Response.json({ title: 'Không đọc được' }, { status: 500 });
    if (pathname.startsWith('/api/v1/standings')) return Response.json({ asOf: '2026-03-12T02:00:00Z', cells: [], reports: [] });
    return Response.json({ items: pathname === '/api/v1/plans' ? [PLAN] : [], next: null });
  });
}

function overview() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['session'], SESSION);
  client.setQueryData(['brand'], { name: 'Đôn Đốc', forms: null, unit: null, offers: () => true });
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <Overview />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the first page of a unit', () => {
  it('says that all is done when it knows', async () => {
    services('/nothing');
    overview();
    expect((await screen.findAllByText(ALL_DONE)).length).toBe(2);
  });

  it.each([
    ['/api/v1/standings', PLAN.title],
    ['/api/v1/assignments/work-list', 'Nhiệm vụ'],
    ['/api/v1/units', 'Kế hoạch của cơ quan cấp trên'],
  ])('without %s it says that %s is missing, and never that all is done', async (away, missing) => {
    services(away);
    overview();
    expect(await screen.findByText(`Danh sách dưới đây chưa đủ, còn thiếu: ${missing}.`)).toBeTruthy();
    expect(screen.queryAllByText(ALL_DONE)).toEqual([]);
  });
});

describe('a reason that was typed', () => {
  it('stays when what it was for fails', async () => {
    // The browser of these tests knows no fonts, which a growing field asks for.
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
    const closed = vi.fn();
    render(
      <MantineProvider>
        <ReasonDialog title="Rút lại" label="Lý do" confirm="Rút" opened close={closed} act={() => Promise.reject(new Error('no'))} />
      </MantineProvider>,
    );
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Lý do/ });
    fireEvent.change(field, { target: { value: 'Gửi nhầm' } });
    fireEvent.click(screen.getByRole('button', { name: 'Rút' }));
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Rút' }).hasAttribute('data-loading')).toBe(false));
    expect(field.value).toBe('Gửi nhầm');
    expect(closed).not.toHaveBeenCalled();
  });
});
