import { expect, shown, test } from './people';

test('what is printed is the page itself, without the way around it', async ({ as }) => {
  const page = await as('home-affairs');
  await shown(page, '/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a wall screen of 3840 by 2160 is used, and letters grow with it', async ({ as }) => {
  const page = await as('home-affairs', { viewport: { width: 3840, height: 2160 } });
  await shown(page, '/');
  const main = (await page.getByRole('main').boundingBox())?.width ?? 0;
  expect(main).toBeGreaterThan(1_600);
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThan(16);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(3840);
});
