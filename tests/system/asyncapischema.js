// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node asyncapischema.js < DOCUMENT
// Checks an AsyncAPI document against AsyncAPI's own JSON Schema of its version. Prints what does not fit, as JSON.
const Ajv = require("ajv");
const addFormats = require("ajv-formats");
const {schemas} = require("@asyncapi/specs");

const document = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
// The schema has formats of its makers' own, and brings the schema of schemas with it.
const ajv = new Ajv({strict: false, allErrors: true, meta: false, validateSchema: false});
addFormats(ajv);
const fits = ajv.compile(schemas[document.asyncapi]);
console.log(JSON.stringify(fits(document) ? [] : fits.errors));
