// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Uses send-reading.html in a browser: opens the page, fills the form, presses the button and prints the result.
// Usage: browse.cjs PAGE LATITUDE LONGITUDE
const { chromium } = require('playwright-core');

const [page, latitude, longitude] = process.argv.slice(2);
const ANSWER_TIMEOUT_MS = 60_000;

// Chromium's sandbox does not work as root. The other options prevent connections to other servers.
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function main() {
  const browser = await chromium.launch({ executablePath: process.env.LOOM_CHROMIUM, args: QUIET });
  try {
    const tab = await browser.newPage();
    await tab.goto(page);
    await tab.getByLabel('Latitude').fill(latitude);
    await tab.getByLabel('Longitude').fill(longitude);
    await tab.getByRole('button', { name: 'Send' }).click();
    await tab.waitForFunction(() => /^(Stored|Rejected|Not stored)/.test(document.querySelector('output').textContent),
      undefined, { timeout: ANSWER_TIMEOUT_MS });
    console.log(await tab.locator('output').textContent());
  } finally {
    await browser.close();
  }
}

main();
