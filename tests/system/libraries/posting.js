// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Posts each line of standard input to URL, and prints one line per message: status and answer, or "error" and the
// reason.
// posting.js LIBRARY URL
const { createInterface } = require('node:readline');

const [library, url] = process.argv.slice(2);
const headers = { 'Content-Type': 'application/json' };

const libraries = {
  fetch: () => async (body) => {
    const answer = await fetch(url, { method: 'POST', headers, body });
    return [answer.status, await answer.text()];
  },

  undici: () => {
    const { request } = require('undici');
    return async (body) => {
      const answer = await request(url, { method: 'POST', headers, body });
      return [answer.statusCode, await answer.body.text()];
    };
  },

  axios: () => {
    const client = require('axios').create({ responseType: 'text', transformResponse: [], validateStatus: () => true });
    return async (body) => {
      const answer = await client.post(url, body, { headers });
      return [answer.status, answer.data];
    };
  },

  superagent: () => {
    const client = require('superagent').agent();
    return async (body) => {
      const answer = await client.post(url).set(headers).ok(() => true).send(body);
      return [answer.status, answer.text];
    };
  },

  http: () => {
    const http = require('node:http');
    const agent = new http.Agent({ keepAlive: true });
    return (body) => new Promise((resolve, reject) => {
      const request = http.request(url, { method: 'POST', headers, agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => { text += part; });
        answer.on('end', () => resolve([answer.statusCode, text])).on('error', reject);
      });
      request.on('error', reject).end(body);
    });
  },
};

async function main() {
  const post = libraries[library]();
  for await (const line of createInterface({ input: process.stdin })) {
    const outcome = await post(line).catch((failure) => ['error', `${failure} ${failure.cause ?? failure.code ?? ''}`]);
    console.log(outcome.join(' ').replaceAll('\n', ' '));
  }
}

main().then(() => process.exit());
