// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node asyncapischema.js < DOCUMENT
// Validates an AsyncAPI document against AsyncAPI's own JSON Schema of the same version. Prints the errors as JSON.
const Ajv = require("ajv");
const addFormats = require("ajv-formats");
const {schemas} = require("@asyncapi/specs");

const document = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
// The schema uses custom formats, and includes its own meta-schema.
const ajv = new Ajv({strict: false, allErrors: true, meta: false, validateSchema: false});
addFormats(ajv);
const fits = ajv.compile(schemas[document.asyncapi]);
console.log(JSON.stringify(fits(document) ? [] : fits.errors));
