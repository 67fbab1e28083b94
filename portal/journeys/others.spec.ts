import type { BrowserContextOptions, Page } from '@playwright/test';
import { accessible, expect, shown, test } from './people';
import { ORIGIN } from './platform';

test('the board publishes one and rejects another with a reason', async ({ as }) => {
  const page = await as('editorial-board');
  await page.goto('/');
  await accessible(page);
  await page.getByRole('checkbox', { name: /Niêm yết thủ tục tại phường/ }).check();
  await page.getByRole('button', { name: 'Duyệt đăng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt đăng' }).click();
  await expect(page.getByText('Đã quyết định 1 tin, bài.')).toBeVisible();
  await page.goto('/tin-bai/tin-2');
  await expect(page.getByText('Đã đăng').first()).toBeVisible();
});

test('two agencies side by side have looks of their own and see nothing of each other', async ({ as }) => {
  const one = await as('so-xay-dung');
  const other = await as('phuong-hai-dong');
  await one.goto('/c/so-xay-dung');
  await other.goto('/c/phuong-hai-dong');
  await expect(one.getByRole('banner')).toContainText('Sở Xây dựng tỉnh Vân Hải');
  await expect(other.getByRole('banner')).toContainText('UBND phường Hải Đông');
  const colour = (page: typeof one) => page.getByRole('banner').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colour(one)).not.toBe(await colour(other));
  await one.getByRole('link', { name: 'Tin, bài', exact: true }).click();
  await expect(one).toHaveURL(/\/c\/so-xay-dung\/tin-bai$/);
  await expect(one.getByText('Niêm yết thủ tục tại phường')).toHaveCount(0);
  await one.goto('/c/phuong-hai-dong');
  await expect(one.getByRole('heading', { level: 1 })).toHaveText('Đây là cổng của UBND phường Hải Đông');
  await accessible(one);
});

async function enter(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address);
  await page.locator('input[name=username]').fill(person);
  await page.locator('input[type=password]').fill('local');
  await page.keyboard.press('Enter');
}

test('an agency is known by its host name, from the login on', async ({ browser, locale, timezoneId }) => {
  const address = new URL(ORIGIN);
  address.hostname = 'so-xay-dung.localhost';
  const logIn = async (person: string) => {
    const page = await browser.newPage({ locale, timezoneId } as BrowserContextOptions);
    await enter(page, address.href, person);
    await expect(page.getByRole('banner')).toContainText('Sở Xây dựng tỉnh Vân Hải');
    expect(new URL(page.url()).host).toBe(address.host);
    return page;
  };
  const own = await logIn('so-xay-dung');
  await own.getByRole('link', { name: 'Tin, bài', exact: true }).click();
  await expect(own).toHaveURL(`${address.origin}/tin-bai`);
  await expect(own).toHaveTitle('Tin, bài – Sở Xây dựng tỉnh Vân Hải');
  const other = await logIn('phuong-hai-dong');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Đây là cổng của Sở Xây dựng tỉnh Vân Hải');
  await other.getByRole('link', { name: 'Mở cổng chung' }).click();
  await expect(other.getByRole('banner')).toContainText('Đôn Đốc');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Việc phải làm');
  await own.close();
  await other.close();
});

test('who comes by the number of the machine gets in too', async ({ browser, locale, timezoneId }) => {
  const address = new URL(ORIGIN);
  address.hostname = '127.0.0.1';
  const page = await browser.newPage({ locale, timezoneId } as BrowserContextOptions);
  await enter(page, address.href, 'so-xay-dung');
  await expect(page.getByRole('banner')).toContainText('Đôn Đốc');
  expect(new URL(page.url()).host).toBe(address.host);
  await page.close();
});

test('all of it exists in English', async ({ as }) => {
  const page = await as('home-affairs', { language: 'en' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The province at a glance');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Urging' }).click();
  await expect(page.getByRole('tab', { name: 'Ledger' })).toBeVisible();
});

test('an administrator adds a unit', async ({ as }) => {
  const page = await as('admin');
  await page.goto('/');
  await accessible(page);
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mã đơn vị' }).fill('xa-moi');
  await dialog.getByRole('textbox', { name: 'Tên đơn vị' }).fill('UBND xã Mới');
  await dialog.getByRole('textbox', { name: 'Hộp thư công vụ' }).fill('xa-moi@vanhai.example');
  await dialog.getByRole('textbox', { name: 'Hoạt động từ ngày' }).fill('01/01/2026');
  const calendar = page.getByRole('button', { name: 'tháng 1 2026', exact: true });
  await expect(calendar).toBeVisible();
  await accessible(page);
  await dialog.getByRole('textbox', { name: 'Tên đơn vị' }).click();
  await expect(calendar).toBeHidden();
  await dialog.getByRole('combobox', { name: 'Trực thuộc' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option').first()).toBeHidden();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('link', { name: 'UBND xã Mới' })).toBeVisible();
});

test('an administrator adds to a catalogue', async ({ as }) => {
  const page = await as('admin');
  await page.goto('/danh-muc');
  await page.getByRole('button', { name: 'Thêm mục: Kênh tuyên truyền' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mã' }).fill('ZALO_XA');
  await dialog.getByRole('textbox', { name: 'Tên', exact: true }).fill('Zalo của xã');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('rowheader', { name: 'Zalo của xã' })).toBeVisible();
});

test('the first page is small and quick on an old PC', async ({ as }) => {
  test.slow();
  let best = Infinity;
  // What else the machine does only ever adds to it: the best of three is nearest to the truth.
  for (let attempt = 0; attempt < 3 && best > LIMIT; attempt++) {
    const { bytes, painted, heading } = await firstPage(await as('so-xay-dung'));
    console.log(`First page: ${Math.round(bytes / 1024)} KB received, something after ${Math.round(painted)} ms, its heading after ${Math.round(heading)} ms on a CPU four times slower`);
    expect(bytes).toBeLessThan(250 * 1024);
    best = Math.min(best, heading);
  }
  // Only where somebody says that the machine is quiet: elsewhere a time on the clock says nothing about the page.
  if (process.env.DONDOC_JUDGE_SPEED) expect(best).toBeLessThan(LIMIT);
});

const LIMIT = 2_000;

/** Opened by a browser that has never been here, on a CPU slowed down fourfold. */
async function firstPage(page: Page) {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('h1')) return;
      performance.mark('heading');
      seen.disconnect();
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await browser.send('Network.enable');
  let bytes = 0;
  browser.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await shown(page, '/');
  const at = (name: string) => page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Infinity, name);
  const times = { painted: await at('first-contentful-paint'), heading: await at('heading') };
  await page.close();
  return { bytes, ...times };
}
