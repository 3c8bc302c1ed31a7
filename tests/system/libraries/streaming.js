// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sends each line of standard input over a WebSocket to URL, and prints one line for each, in order: "message" and the
// answer of the service, or "error" and the reason.
// streaming.js LIBRARY URL
const { createInterface } = require('node:readline');
const { stream } = require('./stream.cjs');

const [library, url] = process.argv.slice(2);
const { WebSocket } = require(library);

async function main() {
  const send = stream(WebSocket, url, (kind, text) => console.log(kind, text));
  for await (const line of createInterface({ input: process.stdin })) await send(line);
}

main().then(() => process.exit());
