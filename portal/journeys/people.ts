import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import axe from 'axe-core';
import { state, type Person } from './province';

interface People {
  /** A page of the portal, opened by somebody who is logged in. */
  as: (person: Person, options?: BrowserContextOptions & { language?: 'en' }) => Promise<Page>;
}

/** Whatever a page does, it may not offend against the policy of the gateway, nor break without saying so. */
export const test = base.extend<People>({
  as: async ({ browser, baseURL, viewport, locale, timezoneId }, use) => {
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    const open: People['as'] = async (person, options = {}) => {
      const { language, ...more } = options;
      const context = await browser.newContext({ baseURL, viewport, locale, timezoneId, storageState: state(person), ...more } as BrowserContextOptions);
      contexts.push(context);
      if (language) await context.addInitScript((chosen) => localStorage.setItem('dondoc.language', chosen), language);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
      });
      return page;
    };
    await use(open);
    for (const context of contexts) await context.close();
    expect(faults, 'what went wrong inside the pages').toEqual([]);
  },
});

export { expect };

/** Opens a page and waits until everything it asks for has come. */
export async function shown(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Nothing hangs over the edge of a small phone. */
export async function fits(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `width of ${page.url()}` }).toBeLessThanOrEqual(360);
  await page.setViewportSize(size);
}

interface Finding {
  id: string;
  impact?: string | null;
  nodes: { target: unknown[] }[];
}

/** WCAG 2.1 A and AA: nothing serious. */
export async function accessible(page: Page): Promise<void> {
  await still(page);
  await page.evaluate(axe.source);
  const found = (await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<{ violations: unknown[] }> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    }),
  )) as { violations: Finding[] };
  const serious = found.violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  expect(serious, `axe on ${page.url()}`).toEqual([]);
}

/** Until nothing fades in or out any more: half-faded letters have a contrast that nobody ever reads. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const moving = () => document.getAnimations().filter((one) => one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime));
    do {
      await frame();
      await frame();
      await Promise.allSettled(moving().map((one) => one.finished));
    } while (moving().length > 0);
  });
}
