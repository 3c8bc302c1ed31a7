// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replaces libFuzzer: runs all files named on the command line, the files in named directories, and the empty input.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int *argc, char ***argv);

namespace {

using Path = std::filesystem::path;

std::vector<Path> filesIn(const Path &path)
{
    std::vector<Path> files;
    if (std::filesystem::is_regular_file(path))
        files.push_back(path);
    else if (std::filesystem::is_directory(path))
        std::copy_if(std::filesystem::directory_iterator(path), {}, std::back_inserter(files),
                     [](const Path &file) { return std::filesystem::is_regular_file(file); });
    std::sort(files.begin(), files.end());
    return files;
}

void run(const Path &file)
{
    std::ifstream messageType(file, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(messageType), {}};
    std::printf("%s\n", file.c_str());
    std::fflush(stdout);
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size());
}

} // namespace

int main(int argc, char **argv)
{
    if (LLVMFuzzerInitialize)
        LLVMFuzzerInitialize(&argc, &argv);
    const uint8_t nothing = 0;
    LLVMFuzzerTestOneInput(&nothing, 0);
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto &file : filesIn(argv[i])) {
            run(file);
            ++count;
        }
    }
    std::printf("%d inputs\n", count);
    return count > 0 ? 0 : 1;
}
