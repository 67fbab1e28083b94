import { mailTo, eventually } from './platform';
import { accessible, expect, fits, shown, test } from './people';

test('a clerk comes from the mail and files what is owed in three screens', async ({ as }) => {
  const [mail] = await eventually('the reminder', async () => {
    const mails = await mailTo('so-xay-dung@vanhai.example');
    const reminders = mails.filter((one) => !one.subject.startsWith('[Giao nhiệm vụ]'));
    if (reminders.length === 0) throw new Error('none yet');
    return reminders;
  });
  const link = /href="([^"]+)"/.exec(mail?.html ?? '')?.[1] ?? '';
  const page = await as('so-xay-dung');
  const screens = new Set<string>();
  page.on('framenavigated', (frame) => screens.add(new URL(frame.url()).pathname));
  const began = Date.now();

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc phải làm');
  await expect(page.getByText('hạn hết ngày 17/03/2026')).toBeVisible();
  await page.getByRole('link', { name: 'Viết báo cáo' }).first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Báo cáo quý I/2026');
  const results = page.getByRole('textbox', { name: 'Kết quả thực hiện' });
  await expect(results).toHaveValue(/tháng 02\/2026\): 00\/01/);
  const typed = 'Đã niêm yết đủ thủ tục; tháng 3 có 02 bài.';
  await results.fill(typed);
  await expect(page.getByText('Đã lưu lúc')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click();

  await expect(page.getByText('Đã gửi báo cáo.')).toBeVisible();
  await expect(page.getByText('Gửi đúng hạn')).toBeVisible();
  expect(screens.size).toBeLessThanOrEqual(3);
  const people = CLICKS * SECONDS_PER_CLICK + typed.length * KEYS_PER_LETTER * SECONDS_PER_KEY;
  expect((Date.now() - began) / 1000 + people, 'seconds for somebody who types slowly').toBeLessThan(120);
});

/** The link in the mail, "write the report", the field, "send", and once more to be sure. */
const CLICKS = 5;
/** By the keystroke-level model (Card, Moran and Newell 1980): to think of it, point and press; an average typist's key. */
const SECONDS_PER_CLICK = 1.35 + 1.1 + 0.2;
const SECONDS_PER_KEY = 0.28;
/** Vietnamese letters need up to three keys (Telex). */
const KEYS_PER_LETTER = 1.5;

test('what was typed survives a closed browser, and is saved when the network is back', async ({ as }) => {
  const page = await as('phuong-hai-dong');
  await page.goto('/bao-cao/tinh-2026/phuong-hai-dong/2026-Q1');
  const results = page.getByRole('textbox', { name: 'Kết quả thực hiện' });
  await results.waitFor();
  await page.context().setOffline(true);
  await results.fill('Viết khi mất mạng.');
  await expect(page.getByText('đã giữ trên máy này')).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Kết quả thực hiện' })).toHaveValue('Viết khi mất mạng.');
  await expect(page.getByText('Đã lưu lúc')).toBeVisible();
});

test('an article is sent with a file, by keyboard alone', async ({ as }) => {
  const page = await as('so-xay-dung');
  await page.goto('/tin-bai/moi');
  await page.getByRole('textbox', { name: 'Tiêu đề' }).focus();
  await page.keyboard.type('Trả kết quả qua bưu chính');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10/03/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cổng, trang thông tin điện tử của đơn vị');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Tiêu đề' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trả kết quả qua bưu chính');
  await page.locator('input[type=file]').setInputFiles({ name: 'anh-chup.txt', mimeType: 'text/plain', buffer: Buffer.from('minh chứng') });
  await expect(page.getByRole('link', { name: 'anh-chup.txt' })).toBeVisible();
});

test('a part of a task is given to somebody inside', async ({ as }) => {
  const page = await as('so-xay-dung');
  await page.goto('/nhiem-vu');
  await page.getByRole('button', { name: 'Mở I.1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Giao phần việc' }).click();
  await dialog.getByRole('textbox', { name: 'Người, bộ phận thực hiện' }).fill('Bộ phận Một cửa');
  await dialog.getByRole('textbox', { name: 'Nội dung phần việc' }).fill('Niêm yết tại trụ sở');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Giao phần việc' }).click();
  await expect(dialog.getByRole('rowheader', { name: 'Bộ phận Một cửa' })).toBeVisible();
});

test('what a task waits for is reported, and the task is done with its evidence', async ({ as }) => {
  const page = await as('so-y-te');
  await page.goto('/nhiem-vu');
  await page.getByRole('button', { name: 'Báo việc phát sinh' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Nhiệm vụ' }).click();
  await page.getByRole('option', { name: 'I.2. Phổ biến thủ tục mới' }).click();
  await dialog.getByRole('textbox', { name: 'Hạn' }).fill('31/03/2026');
  await dialog.getByRole('textbox', { name: 'Nội dung phát sinh' }).fill('Quyết định 12 công bố thủ tục mới');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Báo việc phát sinh' }).click();

  await page.getByRole('button', { name: 'Mở I.2' }).click();
  await dialog.getByRole('combobox', { name: 'Đính kèm minh chứng' }).click();
  await page.getByRole('option', { name: 'Một cửa phục vụ người dân (18/02/2026)' }).click();
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Hoàn thành' }).click();
  await expect(page.getByText('Đã ghi nhận.')).toBeVisible();
  await page.getByRole('button', { name: 'Mở I.2' }).click();
  await expect(dialog.getByRole('link', { name: 'Một cửa phục vụ người dân' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Mở lại' })).toBeVisible();
});

const PAGES = ['/', '/tin-bai', '/tin-bai/moi', '/bao-cao', '/bao-cao/tinh-2026/phuong-hai-dong/2026-Q1', '/nhiem-vu', '/ke-hoach', '/ke-hoach/nhap', '/lich-su', '/ket-noi', '/ket-noi?muc=thong-bao'];

test("a unit's pages are accessible, and fit 360 pixels", async ({ as }) => {
  test.setTimeout(90_000);
  const page = await as('phuong-hai-dong', { viewport: { width: 360, height: 740 } });
  for (const path of PAGES) {
    await test.step(path, async () => {
      await shown(page, path);
      await accessible(page);
      await fits(page);
    });
  }
});
