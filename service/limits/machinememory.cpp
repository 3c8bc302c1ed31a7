// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/machinememory.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// cgroups v1 represent "no limit" as a number of at least this size.
constexpr qint64 NoLimit = qint64(1) << 60;
/// Address space that is mapped but unused: stacks of a dozen threads, C library heaps, program code (measured: VmSize
/// minus VmRSS).
constexpr qint64 MappedAndUnused = qint64(700) * 1024 * 1024;

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<qint64> limitIn(const QString &path)
{
    bool isNumber = false;
    const auto bytes = contentsOf(path).trimmed().toLongLong(&isNumber);
    return isNumber && bytes < NoLimit ? std::optional(bytes) : std::nullopt;
}

std::optional<qint64> least(std::optional<qint64> a, std::optional<qint64> b)
{
    return a && b ? std::min(*a, *b) : (a ? a : b);
}

/// Returns the smallest limit of the group and its ancestors. A container may see its own group as the root.
std::optional<qint64> smallestLimit(const QString &mount, QString group, const QString &file)
{
    std::optional<qint64> found;
    for (; !group.isEmpty(); group = group.left(group.lastIndexOf(u'/')))
        found = least(found, limitIn(mount + group + u'/' + file));
    return least(found, limitIn(mount + u'/' + file));
}

/// Returns the memory that the address space limit leaves for data.
std::optional<qint64> addressSpace()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::nullopt;
    return std::max<qint64>(qint64(limit.rlim_cur) - MappedAndUnused, 0);
}

std::optional<qint64> physical()
{
    const auto pages = ::sysconf(_SC_PHYS_PAGES);
    const auto size = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? std::optional(qint64(pages) * size) : std::nullopt;
}

} // namespace

std::optional<qint64> controlGroupLimit(const QString &processGroups, const QString &root)
{
    std::optional<qint64> found;
    for (const auto &line : processGroups.split(u'\n', Qt::SkipEmptyParts)) {
        // "0::/path" of version 2, "4:memory:/path" of version 1
        const auto controllers = line.section(u':', 1, 1);
        auto group = line.section(u':', 2);
        if (group == u"/"_s)
            group.clear();
        if (controllers.isEmpty())
            found = least(found, smallestLimit(root, group, u"memory.max"_s));
        else if (controllers.split(u',').contains(u"memory"_s))
            found = least(found, smallestLimit(root + u"/memory"_s, group, u"memory.limit_in_bytes"_s));
    }
    return found;
}

std::optional<MachineMemory> MachineMemory::read()
{
    const auto groups = QString::fromUtf8(contentsOf(u"/proc/self/cgroup"_s));
    std::optional<MachineMemory> least;
    const auto consider = [&](std::optional<qint64> bytes, Bound bound) {
        if (bytes && (!least || *bytes < least->bytes))
            least = MachineMemory{*bytes, bound};
    };
    consider(physical(), Bound::Machine);
    consider(controlGroupLimit(groups, u"/sys/fs/cgroup"_s), Bound::ControlGroup);
    consider(addressSpace(), Bound::AddressSpace);
    return least;
}

} // namespace loom
