import { accessible, expect, test } from './people';
import { eventually, mailTo } from './platform';

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
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch tuyên truyền năm 2027');
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('05/KH-UBND');
  await dialog.getByRole('textbox', { name: 'Ngày ký' }).fill('11/03/2026');
  await dialog.getByRole('textbox', { name: 'Số, ký hiệu' }).click();
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await expect(page.getByText('Đã ban hành').first()).toBeVisible();
});

for (const path of ['/', '/bao-cao', '/don-doc', '/don-doc?muc=sap-gui', '/don-doc?muc=so', '/nhiem-vu', '/tin-bai', '/ke-hoach', '/ke-hoach/tinh-2026', '/ke-hoach/tinh-2026/sua', '/don-vi', '/don-vi/so-y-te', '/chi-tieu/tinh-2026/so-y-te/Q1/2026-02', '/mien-gia-han', '/lich-lam-viec', '/nhat-ky', '/khong-co']) {
  test(`Home Affairs' page ${path} is accessible`, async ({ as }) => {
    const page = await as('home-affairs');
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await accessible(page);
  });
}
