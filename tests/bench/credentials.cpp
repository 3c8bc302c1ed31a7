// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checks whether the time to reject a key reveals how much of it is correct. Measures keys with a wrong first or last
// character in random order, and compares both by Welch's t-test, like dudect. Exits with 1 if they differ.
#include "service/access/keystore.h"
#include "service/access/newkey.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

using namespace loom;

constexpr int Timings = 100'000; ///< number of measurements of each kind
constexpr double MaxDifference = 4.5; ///< standard errors; a larger difference is not random (dudect)
constexpr double Kept = 0.9; ///< the slowest measurements were interrupted

struct Times
{
    double mean = 0;
    double variance = 0;
    double count = 0;
};

Times summary(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    times.resize(size_t(double(times.size()) * Kept));
    Times all;
    all.count = double(times.size());
    for (const auto time : times)
        all.mean += time / all.count;
    for (const auto time : times)
        all.variance += (time - all.mean) * (time - all.mean) / (all.count - 1);
    return all;
}

/// Each request is on a new connection, or on one that has presented the correct key before (@p wasLetIn).
double difference(const KeyStore &keys, const QByteArray &right, bool wasLetIn)
{
    auto wrongFirst = right;
    wrongFirst.front() = 'k';
    auto wrongLast = right;
    wrongLast.back() = right.back() == 'A' ? 'B' : 'A';
    const std::array<QByteArray, 2> shown{wrongFirst, wrongLast};
    const auto now = QDateTime::currentMSecsSinceEpoch();
    std::array<std::vector<double>, 2> times;
    auto *random = QRandomGenerator::global();
    while (times[0].size() < Timings || times[1].size() < Timings) {
        const auto kind = size_t(random->bounded(2));
        ConnectionCredential login;
        if (wasLetIn)
            keys.find(right, login, now);
        const auto began = std::chrono::steady_clock::now();
        const auto grant = keys.find(shown[kind], login, now);
        const std::chrono::duration<double, std::nano> duration = std::chrono::steady_clock::now() - began;
        if (grant) {
            std::fputs("a wrong key was accepted\n", stderr);
            std::exit(2);
        }
        times[kind].push_back(duration.count());
    }
    const auto first = summary(times[0]);
    const auto last = summary(times[1]);
    const auto t = (first.mean - last.mean) / std::sqrt(first.variance / first.count + last.variance / last.count);
    std::printf("%-40s wrong in the first character %.1f ns, in the last %.1f ns, t = %.2f\n",
                wasLetIn ? "an authenticated connection:" : "a new connection:", first.mean, last.mean, t);
    return std::abs(t);
}

} // namespace

int main()
{
    KeyRequest wish;
    wish.id = u"phone-1"_s;
    const auto made = makeKey(wish);
    KeyStore keys;
    auto ring = KeyRing::parse("{\"keys\": [" + made->entry + "]}");
    keys.replace(*std::move(ring));
    const auto most = std::max(difference(keys, made->key, false), difference(keys, made->key, true));
    return most > MaxDifference ? 1 : 0;
}
