<?php
// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Posts each line of standard input to URL, and prints one line per message: status and answer, or "error" and the
// reason.
//   posting.php URL
$curl = curl_init($argv[1]);
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
while (($line = fgets(STDIN)) !== false) {
    curl_setopt($curl, CURLOPT_POSTFIELDS, trim($line));
    $answer = curl_exec($curl);
    $outcome = $answer === false ? 'error ' . curl_error($curl) : curl_getinfo($curl, CURLINFO_RESPONSE_CODE) . ' ' . $answer;
    echo str_replace("\n", ' ', $outcome), "\n";
}
