# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Posts each line of standard input to URL, and prints one line per message: status and answer, or "error" and the reason.
#   posting.rb URL
require 'net/http'

$stdout.sync = true
url = URI(ARGV[0])
connection = Net::HTTP.new(url.host, url.port)
$stdin.each_line do |line|
  outcome = begin
    connection.start unless connection.started?
    answer = connection.post(url.path, line.strip, 'Content-Type' => 'application/json')
    "#{answer.code} #{answer.body}"
  rescue StandardError => failure
    "error #{failure.class} #{failure.message}"
  end
  puts outcome.tr("\n", ' ')
end
