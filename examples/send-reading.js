#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sends one position, again and again until Loom has stored it or says that it never will.
//   send-reading.js [URL [LATITUDE LONGITUDE]]      URL: $LOOM_URL or http://localhost:8000
// Exit code: 0 stored, 1 refused, 2 not stored this time. Needs axios.
const { randomUUID } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');
const axios = require('axios');

const DEFAULT_URL = process.env.LOOM_URL ?? 'http://localhost:8000';
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500; // doubles with every attempt
const ANSWER_TIMEOUT_MS = 35_000;
const TRY_AGAIN = [429, 503];

/** The reading itself is wrong: sent again, it would be refused again. */
class Refused extends Error {}

/** Loom could not be reached, or could not store the reading, for as long as it was tried. */
class NotStored extends Error {}

/** A reading, made once. However often it is sent, it keeps its message_id and its time. */
function position(latitude, longitude) {
  return {
    device_id: 'phone-001',
    message_id: randomUUID(),
    timestamp: new Date().toISOString(),
    latitude,
    longitude,
  };
}

/** What Loom answers once Kafka has the reading: its message_id and topic. */
async function send(client, path, reading) {
  let failure;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await sleep(pauseMs(attempt, failure));
    try {
      return (await client.post(path, reading)).data;
    } catch (error) {
      if (!axios.isAxiosError(error)) throw error;
      if (error.response && !TRY_AGAIN.includes(error.response.status)) throw new Refused(reasons(error.response));
      failure = error;
    }
  }
  throw new NotStored(`${ATTEMPTS} attempts failed, the last one with: ${failure.message || failure.code}`);
}

function pauseMs(attempt, failure) {
  const askedToWait = 1000 * (Number(failure.response?.headers['retry-after']) || 0);
  // Devices that failed together should not all come back together.
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
    if (error instanceof Refused) {
      console.error(`Refused:\n${error.message}`);
      return 1;
    }
    if (error instanceof NotStored) {
      console.error(`Not stored this time, keep the reading and send it later: ${error.message}`);
      return 2;
    }
    throw error;
  }
}

main(...process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
