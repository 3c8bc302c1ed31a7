// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Does the same as posting.js and streaming.js, on a page of the service in Chromium: browser.js fetch|WebSocket URL
const { createInterface } = require('node:readline');
const { chromium } = require('playwright-core');
const { stream } = require('./stream.cjs');

const [library, url] = process.argv.slice(2);

// Chromium cannot use its sandbox as root. The other options prevent requests to other hosts.
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function main() {
  const browser = await chromium.launch({ executablePath: process.env.LOOM_CHROMIUM, args: QUIET });
  try {
    const tab = await browser.newPage();
    await tab.goto(new URL('/version', url.replace(/^ws/, 'http')).href);
    const say = (kind, text) => console.log(kind, text.replaceAll('\n', ' '));
    await tab.exposeFunction('say', say);
    await tab.addScriptTag({ content: `${stream}; window.send = stream(WebSocket, ${JSON.stringify(url)}, say);` });
    for await (const line of createInterface({ input: process.stdin })) {
      if (library === 'WebSocket') await tab.evaluate((text) => window.send(text), line);
      else say(...await tab.evaluate(post, [url, line]));
    }
  } finally {
    await browser.close();
  }
}

/** In the page. */
async function post([url, body]) {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    return [answer.status, await answer.text()];
  } catch (failure) {
    return ['error', String(failure)];
  }
}

main();
