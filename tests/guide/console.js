// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program: whatever it logs is written as one line of JSON, for a test to read.
'use strict';

console.log = (...values) => process.stdout.write(JSON.stringify(values) + '\n');
