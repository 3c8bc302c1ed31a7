// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Judges documents with Ajv. Each line of standard input is {"schema": …, "documents": […]}; each line of standard output
// has a digit for each document: 1 if it is valid, or "-" if Ajv 8 cannot judge it. It takes what an "if" that does not fit
// evaluates as evaluated, does not apply "contains" to an empty array beside "prefixItems", and throws TypeErrors for some
// references in circles.
const Ajv2020 = require('ajv/dist/2020');
const { fullFormats } = require('ajv-formats/dist/formats');
const lines = require('node:readline').createInterface({ input: process.stdin });

function verdict(fits, document) {
  try {
    return fits(document) ? '1' : '0';
  } catch (error) {
    if (error instanceof TypeError) return '-';
    throw error;
  }
}

lines.on('line', (line) => {
  const { schema, documents } = JSON.parse(line);
  if (/"unevaluated/.test(line) || (/"contains"/.test(line) && /"prefixItems"/.test(line))) {
    console.log('-'.repeat(documents.length));
    return;
  }
  const fits = new Ajv2020({ strict: false, formats: fullFormats, logger: false }).compile(schema);
  console.log(documents.map((document) => verdict(fits, document)).join(''));
});
