// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Script of send-reading.html: sends one position with the browser's fetch API, and retries until the service has stored or
// rejected it. ?url=… in the page's address selects another service.
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500; // doubles with every attempt
const ANSWER_TIMEOUT_MS = 35_000;
const TRY_AGAIN = [429, 503];

/** The service rejected the message. A retry would fail again. */
class Rejected extends Error {}

/** Creates a message. Every attempt sends the same message_id and timestamp. */
function position(device, latitude, longitude) {
  const now = new Date();
  return {
    device_id: device,
    message_id: `${device}-${now.getTime()}`, // crypto.randomUUID() needs https or localhost
    timestamp: now.toISOString(),
    latitude,
    longitude,
  };
}

/** Sends a message. Returns the response with message_id and topic when it is stored in Kafka. */
async function send(url, reading) {
  let failure;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let askedToWait = 0;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(reading),
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      });
      if (answer.status === 201) return await answer.json();
      if (!TRY_AGAIN.includes(answer.status)) throw new Rejected(await reasons(answer));
      failure = `status ${answer.status}`;
      askedToWait = 1000 * (Number(answer.headers.get('Retry-After')) || 0);
    } catch (error) {
      if (error instanceof Rejected) throw error;
      failure = error.message; // network error, timeout, or origin not allowed
    }
    if (attempt < ATTEMPTS - 1) {
      // Random part, so that devices that failed at the same time do not all retry at the same time.
      const pause = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2);
      await new Promise((resume) => setTimeout(resume, Math.max(pause, askedToWait)));
    }
  }
  throw new Error(`${ATTEMPTS} attempts failed, the last one with: ${failure}`);
}

async function reasons(answer) {
  if (answer.status !== 422) return `status ${answer.status}: ${await answer.text()}`;
  const { detail } = await answer.json();
  return detail.map(({ loc, msg }) => `${loc.slice(1).join('.')}: ${msg}`).join('\n');
}

const form = document.querySelector('form');
const output = document.querySelector('output');
form.url.value = new URLSearchParams(location.search).get('url') ?? form.url.value;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  output.textContent = 'Sending…';
  try {
    const reading = position(form.device.value, form.latitude.valueAsNumber, form.longitude.valueAsNumber);
    const stored = await send(`${form.url.value.replace(/\/$/, '')}/sensor/gps`, reading);
    output.textContent = `Stored ${stored.message_id} in ${stored.topic}`;
  } catch (error) {
    output.textContent =
      error instanceof Rejected
        ? `Rejected:\n${error.message}`
        : `Not stored. Keep the message and send it later: ${error.message}`;
  } finally {
    button.disabled = false;
  }
});
