import { chromium, type FullConfig } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { accepted, moveClock, PLAN } from './platform';

export const PEOPLE = ['home-affairs', 'editorial-board', 'admin', 'so-xay-dung', 'so-y-te', 'phuong-hai-dong'] as const;
export type Person = (typeof PEOPLE)[number];

const UNITS = [
  ['so-noi-vu', 'Sở Nội vụ', 'DEPARTMENT'],
  ['so-xay-dung', 'Sở Xây dựng', 'DEPARTMENT'],
  ['so-y-te', 'Sở Y tế', 'DEPARTMENT'],
  ['phuong-hai-dong', 'UBND phường Hải Đông', 'COMMUNE'],
  ['xa-an-binh', 'UBND xã An Bình', 'COMMUNE'],
] as const;

const EVERYBODY = { kinds: ['DEPARTMENT', 'COMMUNE'], units: [], except: ['so-noi-vu'] };

const PLAN_BODY = {
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
  issuerId: 'so-noi-vu',
  year: 2026,
  parents: [],
  tasks: [
    { id: 'I.1', group: 'I', title: 'Niêm yết thủ tục hành chính', forms: ['Niêm yết'], channels: ['PUBLIC_POSTING'], schedule: { type: 'ONCE', by: '2026-04-15' }, leads: ['so-xay-dung', 'phuong-hai-dong'] },
    { id: 'I.2', group: 'I', title: 'Phổ biến thủ tục mới', forms: ['Tin, bài'], channels: ['WEB_PORTAL'], schedule: { type: 'EVENT', trigger: 'có thủ tục mới' }, leads: ['so-y-te'] },
  ],
  quotas: [
    { id: 'Q1', title: 'Mỗi tháng ít nhất 01 tin, bài được đăng', measure: 'COUNT', minimum: 1, frequency: 'MONTH', types: ['ARTICLE', 'NEWS_ITEM'], channels: ['WEB_PORTAL', 'TOWN_PORTAL'], countedFact: 'PUBLISHED', hardness: 'MANDATORY', appliesTo: EVERYBODY, from: '2026-02-01', until: '2026-12-31', source: 'Mục III.1' },
    { id: 'R1', title: 'Công chức được phổ biến kế hoạch', measure: 'RATIO', percent: 100, frequency: 'YEAR', hardness: 'STRIVE', appliesTo: EVERYBODY, source: 'Mục III.2' },
  ],
  reporting: { rounds: ['Q1', 'H1', 'Q3', 'YEAR'], window: 'DECREE_09_2019', due: { type: 'WORKING_DAYS_AFTER_CUT_OFF', days: 2 }, roll: 'NEXT' },
};

/** A small province in the middle of March: one month is over, a report is due, somebody is late. */
export default async function province(config: FullConfig): Promise<void> {
  for (const [id, name, kind] of UNITS) {
    const mail = { email: `${id}@vanhai.example`, headEmail: `lanhdao.${id}@vanhai.example` };
    await accepted('admin', 'PUT', `/units/${id}`, { name, kind, parentId: null, ...mail, activeFrom: '2025-07-01', activeUntil: null, codes: {} });
  }
  await accepted('home-affairs', 'PUT', `/plans/${PLAN}`, PLAN_BODY);
  await accepted('home-affairs', 'POST', `/plans/${PLAN}/issue`, { documentNumber: '32/KH-UBND', signedOn: '2026-02-02' });
  await moveClock('2026-02-20T02:00:00Z');
  await article('tin-1', 'so-y-te', 'Một cửa phục vụ người dân');
  await accepted('editorial-board', 'POST', '/evidence/tin-1/decision', { outcome: 'PUBLISHED', publishedOn: '2026-02-18' });
  await article('tin-2', 'phuong-hai-dong', 'Niêm yết thủ tục tại phường', '2026-02-19');
  await moveClock('2026-03-12T02:00:00Z');
  await accepted('so-y-te', 'PUT', `/reports/${PLAN}/so-y-te/2026-Q1`, { results: 'Đã đăng 02 bài.', nothingToReport: false });
  await accepted('so-y-te', 'POST', `/reports/${PLAN}/so-y-te/2026-Q1/submission`);
  await logIn(config);
}

async function article(id: string, unitId: string, title: string, occurredOn = '2026-02-18'): Promise<void> {
  const piece = { planId: PLAN, unitId, type: 'NEWS_ITEM', channel: 'WEB_PORTAL', title, occurredOn, url: `https://${unitId}.example/${id}` };
  await accepted(unitId, 'PUT', `/evidence/${id}`, piece);
}

/** Each logs in once, as a person does; the journeys begin with what the browser keeps of it. */
async function logIn(config: FullConfig): Promise<void> {
  const use = config.projects[0]?.use ?? {};
  mkdirSync('target/people', { recursive: true });
  const browser = await chromium.launch(use.launchOptions);
  for (const person of PEOPLE) {
    const context = await browser.newContext({ baseURL: use.baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/');
    await page.locator('input[name=username]').fill(person);
    await page.locator('input[type=password]').fill('local');
    await page.keyboard.press('Enter');
    await page.locator('h1').first().waitFor();
    await context.storageState({ path: state(person) });
    await context.close();
  }
  await browser.close();
}

export function state(person: Person): string {
  return `target/people/${person}.json`;
}
