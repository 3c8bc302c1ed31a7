#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sends one position, and retries until the service has stored or rejected it.
//   send-reading.js [URL [LATITUDE LONGITUDE]]      URL: $LOOM_URL or http://localhost:8000
// Exit code: 0 stored, 1 rejected, 2 not stored (send it later). Needs axios.
const { randomUUID } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');
const axios = require('axios');

const DEFAULT_URL = process.env.LOOM_URL ?? 'http://localhost:8000';
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500; // doubles with every attempt
const ANSWER_TIMEOUT_MS = 35_000;
const TRY_AGAIN = [429, 503];

/** The service rejected the message. A retry would fail again. */
class Rejected extends Error {}

/** All attempts failed: the service was unreachable or could not store the message. */
class NotStored extends Error {}

/** Creates a message. Every attempt sends the same message_id and timestamp. */
function position(latitude, longitude) {
  return {
    device_id: 'phone-001',
    message_id: randomUUID(),
    timestamp: new Date().toISOString(),
    latitude,
    longitude,
  };
}

/** Sends a message. Returns the response with message_id and topic when it is stored in Kafka. */
async function send(client, path, reading) {
  let failure;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await sleep(pauseMs(attempt, failure));
    try {
      return (await client.post(path, reading)).data;
    } catch (error) {
      if (!axios.isAxiosError(error)) throw error;
      if (error.response && !TRY_AGAIN.includes(error.response.status)) throw new Rejected(reasons(error.response));
      failure = error;
    }
  }
  throw new NotStored(`${ATTEMPTS} attempts failed, the last one with: ${failure.message || failure.code}`);
}

function pauseMs(attempt, failure) {
  const askedToWait = 1000 * (Number(failure.response?.headers['retry-after']) || 0);
  // Random part, so that devices that failed at the same time do not all retry at the same time.
  const pause = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
  return Math.max(pause, askedToWait);
}

function reasons({ status, data }) {
  if (status !== 422) return `status ${status}: ${data.message ?? data}`;
  return data.detail.map(({ loc, msg }) => `${loc.slice(1).join('.')}: ${msg}`).join('\n');
}

async function main(url = DEFAULT_URL, latitude = '52.5163', longitude = '13.3777') {
  const client = axios.create({ baseURL: url, timeout: ANSWER_TIMEOUT_MS });
  try {
    const stored = await send(client, '/sensor/gps', position(Number(latitude), Number(longitude)));
    console.log(`Stored ${stored.message_id} in ${stored.topic}`);
    return 0;
  } catch (error) {
    if (error instanceof Rejected) {
      console.error(`Rejected:\n${error.message}`);
      return 1;
    }
    if (error instanceof NotStored) {
      console.error(`Not stored. Keep the message and send it later: ${error.message}`);
      return 2;
    }
    throw error;
  }
}

main(...process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
