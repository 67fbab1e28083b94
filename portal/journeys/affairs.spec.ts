import { accessible, expect, fits, shown, test } from './people';
import { accepted, eventually, mailTo, PLAN } from './platform';

test('from a red field down to the reason', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/');
  await page.getByRole('link', { name: /UBND xã An Bình, tháng 02\/2026: đạt 0 trên 1/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UBND xã An Bình');
  await page.getByRole('link', { name: 'Mỗi tháng ít nhất 01 tin, bài được đăng' }).first().click();
  await expect(page.getByText('Vì sao đỏ?')).toBeVisible();
  await expect(page.getByText('Chưa có minh chứng nào được tính.')).toBeVisible();
  await expect(page.getByText('24 giờ 00 ngày 03/03/2026')).toBeVisible();
});

test('from a number of the province down to the cells it counts, as of the same day', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/?ngay=2026-03-05');
  await page.getByRole('link', { name: /Không đạt$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chỉ tiêu theo đơn vị');
  await expect(page).toHaveURL(/ngay=2026-03-05/);
  const row = page.getByRole('row').filter({ hasText: 'UBND xã An Bình' });
  await row.locator('[data-label="Không đạt"]').getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Đang xem: Không đạt – xem tất cả' })).toBeVisible();
  await page.getByRole('link', { name: 'Mỗi tháng ít nhất 01 tin, bài được đăng' }).click();
  await expect(page.getByText('Tính đến 23:59, 05/03/2026')).toBeVisible();
});

test('the unit that is late is urged and receives a mail', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/don-doc');
  await page.getByRole('checkbox', { name: 'UBND xã An Bình' }).check();
  await page.getByRole('button', { name: /Đôn đốc đã chọn/ }).click();
  await page.getByRole('textbox', { name: 'Ý kiến của Sở Nội vụ' }).fill('Đề nghị gửi ngay trong tuần.');
  await page.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await expect(page.getByText('Đã gửi đôn đốc tới 1 đơn vị.')).toBeVisible();
  await eventually('the mail', async () => {
    const mails = await mailTo('xa-an-binh@vanhai.example');
    if (!mails.some((mail) => mail.html.includes('Đề nghị gửi ngay trong tuần.'))) throw new Error('none yet');
  });
});

test('reports are accepted together; what the service refuses comes back', async ({ as }) => {
  await accepted('xa-an-binh', 'PUT', `/reports/${PLAN}/xa-an-binh/2026-Q1`, { results: 'Đã niêm yết.', nothingToReport: false });
  await accepted('xa-an-binh', 'POST', `/reports/${PLAN}/xa-an-binh/2026-Q1/submission`);
  const page = await as('home-affairs');
  await page.goto('/bao-cao');
  const row = page.getByRole('checkbox', { name: 'UBND xã An Bình, quý I/2026' });
  await row.check();
  let answer = () => undefined;
  const held = new Promise<void>((release) => (answer = () => void release()));
  await page.route('**/acceptance', async (route) => {
    await held;
    await route.fulfill({ status: 503, body: '' });
  });
  await page.getByRole('button', { name: 'Tiếp nhận đã chọn (1)' }).click();
  await expect(row, 'gone before the service has answered').toHaveCount(0);
  answer();
  await expect(row, 'back after it refused').toBeVisible();

  await page.unroute('**/acceptance');
  await row.check();
  await page.getByRole('button', { name: 'Tiếp nhận đã chọn (1)' }).click();
  await expect(page.getByText('Đã tiếp nhận 1 báo cáo.')).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('a report is returned with the reason beside the field', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/bao-cao/tinh-2026/so-y-te/2026-Q1');
  await page.getByRole('button', { name: 'Trả lại, yêu cầu bổ sung' }).click();
  await page.getByRole('textbox', { name: 'Mục “Kết quả thực hiện”' }).fill('nêu tên 02 bài');
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại, yêu cầu bổ sung' }).click();
  await expect(page.getByText('Đã trả lại.')).toBeVisible();

  const unit = await as('so-y-te');
  await unit.goto('/bao-cao/tinh-2026/so-y-te/2026-Q1');
  await expect(unit.getByText('Cần bổ sung: nêu tên 02 bài')).toBeVisible();
});

test('a plan is taken from its document, looked at, and issued', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/ke-hoach/nhap');
  const text = 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2027\nI. MỤC ĐÍCH\nMỗi đơn vị mỗi tháng gửi ít nhất 01 tin, bài đăng trên Cổng thông tin điện tử tỉnh.\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByRole('region', { name: 'Nguyên văn' }).first()).toContainText('Tuyên truyền cải cách hành chính');
  await page.getByRole('textbox', { name: 'Tên kế hoạch' }).fill('Kế hoạch tuyên truyền năm 2027');
  await page.getByRole('combobox', { name: 'Cơ quan ban hành' }).fill('Sở Nội vụ');
  await page.getByRole('option', { name: 'Sở Nội vụ' }).click();
  await page.getByRole('button', { name: 'Lưu nháp' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch tuyên truyền năm 2027');
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('05/KH-UBND');
  await dialog.getByRole('textbox', { name: 'Ngày ký' }).fill('11/03/2026');
  await dialog.getByRole('textbox', { name: 'Số, ký hiệu' }).click();
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await expect(page.getByText('Đã ban hành').first()).toBeVisible();
});

test('an export is made while people look at other pages', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về Excel' }).click();
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đơn vị');
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(page.getByText('Đã tải về máy')).toBeVisible();
});

test('an export that was ordered arrives although the page was closed', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/');
  // As if making it took longer than the page is open: what it has become is not told yet.
  await page.route('**/api/v1/exports', (route) => route.abort());
  const ordered = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/api/v1/exports/'));
  await page.getByRole('button', { name: 'Tải về CSV' }).click();
  expect((await ordered).status()).toBe(202);
  await expect(page.getByText(/^Đang tạo: \d+\/\d+ đơn vị$/)).toBeVisible();
  await page.unroute('**/api/v1/exports');

  const file = page.waitForEvent('download');
  await page.goto('/don-vi');
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  await page.goto('/');
  const kept = page.getByRole('listitem').filter({ hasText: '.csv' }).first();
  await expect(kept).toBeVisible();
  const again = page.waitForEvent('download');
  await kept.getByRole('button', { name: /Tải về lại/ }).click();
  await again;
  await kept.getByRole('button', { name: /Bỏ/ }).click();
  await expect(page.getByText('Đã bỏ tệp.').first()).toBeVisible();
  await accessible(page);
});

test('reminders get another stage, and the preview follows', async ({ as }) => {
  const page = await as('home-affairs');
  await page.goto('/ke-hoach/tinh-2026');
  await page.getByRole('link', { name: 'Mốc nhắc việc' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Các mốc (5)' })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm mốc' }).click();
  await expect(page.getByText('Quá hạn 05 ngày làm việc')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu các mốc.').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Các mốc (6)' })).toBeVisible();
  await accessible(page);
});

const PAGES = [
  '/',
  '/bao-cao',
  '/don-doc',
  '/don-doc?muc=sap-gui',
  '/don-doc?muc=so',
  '/don-doc?muc=chung-nhan',
  '/nhiem-vu',
  '/tin-bai',
  '/ke-hoach',
  '/ke-hoach/tinh-2026',
  '/ke-hoach/tinh-2026/sua',
  '/don-vi',
  '/don-vi/so-y-te',
  '/chi-tieu',
  '/chi-tieu?so=MISSED&loai=COMMUNE&ngay=2026-03-05',
  '/chi-tieu/tinh-2026/so-y-te/Q1/2026-02',
  '/mien-gia-han',
  '/lich-lam-viec',
  '/danh-muc',
  '/nhat-ky',
  '/khong-co',
];

test("Home Affairs' pages are accessible, and fit 360 pixels", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as('home-affairs');
  for (const path of PAGES) {
    await test.step(path, async () => {
      await shown(page, path);
      await accessible(page);
      await fits(page);
    });
  }
});
