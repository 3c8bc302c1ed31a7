// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Validates documents with Ajv. Standard input: a schema in the first line, then one document per line. Standard output:
// one line per document: {"fits": true} or {"fits": false, "why": "…"}.
const fs = require('node:fs');
const Ajv2020 = require('ajv/dist/2020');
const { fullFormats } = require('ajv-formats/dist/formats');

// A timestamp of a message ("ingest-time") may be more of ISO 8601 than RFC 3339: the zone and the seconds may be absent,
// a fraction may follow a comma, and "24:00" is the end of a day. Like Qt, it supports no leap seconds and no year 0. All
// other times are checked with Ajv's "iso-date-time", in which the zone is optional.
function isLooseTime(text) {
  const parts = /^(\d{4}-\d\d-\d\d[Tt ])(\d\d:\d\d)(?::(\d\d)([.,]\d+)?)?([Zz+-].*)?$/.exec(text);
  if (!parts) return false;
  const [, date, minutes, seconds = '00', fraction = '', zone = ''] = parts;
  if (date.startsWith('0000') || seconds === '60') return false;
  const isEndOfDay = minutes === '24:00' && Number(seconds + fraction.replace(',', '.')) === 0;
  const hours = isEndOfDay ? '00:00' : minutes;
  return fullFormats['iso-date-time'].validate(`${date}${hours}:${seconds}${fraction.replace(',', '.')}${zone}`);
}

// Ajv also accepts a space before the time, and offsets without a colon or minutes.
function isTime(text) {
  return /[Tt].*(?:[Zz]|[+-]\d\d:\d\d)$/.test(text) && fullFormats['date-time'].validate(text);
}

const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  formats: { ...fullFormats, 'date-time': isTime, 'loose-date-time': isLooseTime },
});
ajv.addVocabulary(['x-enumDescriptions']);

const [schema, ...documents] = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const fits = ajv.compile(schema);
for (const document of documents) {
  console.log(JSON.stringify(fits(document) ? { fits: true } : { fits: false, why: ajv.errorsText(fits.errors) }));
}
