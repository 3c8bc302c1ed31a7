# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Posts each line of standard input to URL, and prints one line per message: status and answer, or "error" and the reason.
#   posting.pl URL
use strict;
use warnings;
use HTTP::Tiny;

$| = 1;
my $client = HTTP::Tiny->new;
my %headers = ('Content-Type' => 'application/json');
while (my $line = <STDIN>) {
    chomp $line;
    my $answer = $client->post($ARGV[0], {headers => \%headers, content => $line});
    my $outcome = ($answer->{status} == 599 ? 'error' : $answer->{status}) . " $answer->{content}";
    $outcome =~ tr/\n/ /;
    print "$outcome\n";
}
