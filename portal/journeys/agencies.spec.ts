import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessible, expect, test } from './people';
import { accepted, eventually, ORIGIN, PLAN, tokenFor } from './platform';

test("a unit's system is registered, gets another secret, and is locked out", async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/ket-noi');
  await page.getByRole('button', { name: 'Đăng ký hệ thống' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mã hệ thống' }).fill('cms-so-y-te');
  await dialog.getByRole('textbox', { name: 'Tên hệ thống' }).fill('Trang tin Sở Y tế');
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('Sở Y tế');
  await page.getByRole('option', { name: 'Sở Y tế' }).click();
  await accessible(page);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Mã khóa chỉ hiện một lần.')).toBeVisible();
  const first = await page.locator('code.secret').innerText();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();

  await page.getByRole('button', { name: 'Đổi mã khóa Trang tin Sở Y tế' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi mã khóa' }).click();
  await expect(page.getByText('Mã khóa chỉ hiện một lần.')).toBeVisible();
  expect(await page.locator('code.secret').innerText()).not.toBe(first);
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();

  await page.getByRole('button', { name: 'Tạm khóa Trang tin Sở Y tế' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('Nghi lộ mã khóa');
  await page.getByRole('dialog').getByRole('button', { name: 'Tạm khóa' }).click();
  await expect(page.getByText('Nghi lộ mã khóa')).toBeVisible();
  await accessible(page);
});

test('an address is told of news, and what was sent can be looked at', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/ket-noi?muc=thong-bao');
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mã địa chỉ' }).fill('goi-so-y-te');
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('Sở Y tế');
  await page.getByRole('option', { name: 'Sở Y tế' }).click();
  await dialog.getByRole('textbox', { name: 'Địa chỉ', exact: true }).fill('https://so-y-te.example/goi');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Gửi thử goi-so-y-te' }).click();
  await expect(page.getByRole('rowheader', { name: 'Gửi thử' })).toBeVisible();
  await accessible(page);
});

test("the head of a unit connects the unit's own system", async ({ as }) => {
  const page = await as('phuong-hai-dong');
  await page.goto('/');
  await page.getByRole('link', { name: 'Kết nối' }).click();
  await expect(page.getByText('Sở Nội vụ đăng ký và cấp mã khóa')).toBeVisible();
  await page.getByRole('tab', { name: 'Địa chỉ nhận thông báo' }).click();
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mã địa chỉ' }).fill('goi-hai-dong');
  await dialog.getByRole('textbox', { name: 'Địa chỉ', exact: true }).fill('https://hai-dong.example/goi');
  await expect(dialog.getByRole('combobox', { name: 'Đơn vị' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await expect(page.getByRole('rowheader', { name: /hai-dong\.example/ })).toBeVisible();
  await expect(page.getByText('goi-so-y-te')).toHaveCount(0);
});

test("an agency's own page hands in an article by the form", async ({ browser }) => {
  let secret = '';
  const server = await agencyPage(async () => tokenFor('trang-xay-dung', secret));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const client = { unitId: 'so-xay-dung', name: 'Trang của Sở Xây dựng', lead: false, origins: [origin] };
    ({ secret } = (await accepted('home-affairs', 'PUT', '/clients/trang-xay-dung', client)) as { secret: string });
    await eventually('the token of the new client', () => tokenFor('trang-xay-dung', secret));
    await eventually('the gateway knows the page', async () => {
      const headers = { Origin: origin, 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' };
      const asked = await fetch(`${ORIGIN}/api/v1/catalogues/channels`, { method: 'OPTIONS', headers });
      if (asked.headers.get('Access-Control-Allow-Origin') !== origin) throw new Error(String(asked.status));
    });
    const page = await browser.newPage({ locale: 'vi-VN' });
    await page.goto(origin);
    const form = page.getByRole('form', { name: 'Gửi tin, bài' });
    await form.getByRole('textbox', { name: /Tiêu đề/ }).fill('Nhà ở xã hội: thủ tục mới');
    await form.getByLabel(/Ngày/).fill('2026-03-10');
    await form.getByRole('combobox').last().selectOption('WEB_PORTAL');
    await form.getByRole('button').click();
    await expect(page.getByRole('status')).toContainText('tin-');
    await accessible(page);
    await page.close();
  } finally {
    server.close();
  }
});

/** What an agency would have: a page with our form, and a token from its own server. */
async function agencyPage(token: () => Promise<string>): Promise<Server> {
  const form = `<dondoc-form origin="${ORIGIN}" plan="${PLAN}" unit="so-xay-dung" token-url="/token"></dondoc-form>`;
  const html = `<!doctype html><html lang="vi"><head><title>Sở Xây dựng</title><script src="${ORIGIN}/dondoc-form.js" defer></script></head><body><main><h1>Sở Xây dựng</h1>${form}</main></body></html>`;
  const server = createServer((request, response) => {
    if (request.url === '/token') {
      void token().then((value) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ access_token: value })));
    } else {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
