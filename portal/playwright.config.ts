import { defineConfig } from '@playwright/test';

/** Journeys through a running installation: DONDOC_ORIGIN is where it is, DONDOC_BROWSER the browser's program. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/journeys',
  globalSetup: './journeys/province.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 12_000 },
  reporter: [['list'], ['junit', { outputFile: process.env.DONDOC_REPORT ?? 'target/journeys/TEST-journeys.xml' }]],
  use: {
    baseURL: process.env.DONDOC_ORIGIN ?? 'http://localhost:8080',
    locale: 'vi-VN',
    timezoneId: 'America/Los_Angeles',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.DONDOC_BROWSER ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
