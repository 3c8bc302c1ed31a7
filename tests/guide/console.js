// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program: writes everything that it logs as one line of JSON, for the test.
'use strict';

console.log = (...values) => process.stdout.write(JSON.stringify(values) + '\n');
