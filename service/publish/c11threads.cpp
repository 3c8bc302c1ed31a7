// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For ThreadSanitizer only, which knows POSIX threads. librdkafka uses those of C11, which glibc
// implements behind the sanitizer's back: a thread that it did not see start crashes at its first
// malloc(). Here C11's are made of POSIX's again, as glibc makes them.

#include <pthread.h>
#include <threads.h>

#include <cerrno>
#include <cstdint>
#include <memory>

namespace {

struct Start
{
    thrd_start_t function;
    void *argument;
};

void *run(void *opaque)
{
    const std::unique_ptr<Start> start(static_cast<Start *>(opaque));
    return reinterpret_cast<void *>(std::intptr_t(start->function(start->argument)));
}

int outcome(int error)
{
    switch (error) {
    case 0:
        return thrd_success;
    case ENOMEM:
        return thrd_nomem;
    case ETIMEDOUT:
        return thrd_timedout;
    case EBUSY:
        return thrd_busy;
    default:
        return thrd_error;
    }
}

static_assert(sizeof(mtx_t) == sizeof(pthread_mutex_t) && sizeof(cnd_t) == sizeof(pthread_cond_t));

pthread_mutex_t *posix(mtx_t *mutex)
{
    return reinterpret_cast<pthread_mutex_t *>(mutex);
}

pthread_cond_t *posix(cnd_t *condition)
{
    return reinterpret_cast<pthread_cond_t *>(condition);
}

} // namespace

extern "C" {

int thrd_create(thrd_t *thread, thrd_start_t function, void *argument)
{
    auto start = std::make_unique<Start>(Start{function, argument});
    const int error = pthread_create(thread, nullptr, run, start.get());
    if (!error)
        static_cast<void>(start.release()); // run() takes it back
    return outcome(error);
}

int thrd_join(thrd_t thread, int *result)
{
    void *value = nullptr;
    const int error = pthread_join(thread, &value);
    if (result)
        *result = int(reinterpret_cast<std::intptr_t>(value));
    return outcome(error);
}

int mtx_init(mtx_t *mutex, int type)
{
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, type & mtx_recursive ? PTHREAD_MUTEX_RECURSIVE : PTHREAD_MUTEX_NORMAL);
    const int error = pthread_mutex_init(posix(mutex), &attributes);
    pthread_mutexattr_destroy(&attributes);
    return outcome(error);
}

int mtx_lock(mtx_t *mutex)
{
    return outcome(pthread_mutex_lock(posix(mutex)));
}

int mtx_trylock(mtx_t *mutex)
{
    return outcome(pthread_mutex_trylock(posix(mutex)));
}

int mtx_unlock(mtx_t *mutex)
{
    return outcome(pthread_mutex_unlock(posix(mutex)));
}

void mtx_destroy(mtx_t *mutex)
{
    pthread_mutex_destroy(posix(mutex));
}

int cnd_init(cnd_t *condition)
{
    return outcome(pthread_cond_init(posix(condition), nullptr));
}

int cnd_signal(cnd_t *condition)
{
    return outcome(pthread_cond_signal(posix(condition)));
}

int cnd_broadcast(cnd_t *condition)
{
    return outcome(pthread_cond_broadcast(posix(condition)));
}

int cnd_wait(cnd_t *condition, mtx_t *mutex)
{
    return outcome(pthread_cond_wait(posix(condition), posix(mutex)));
}

int cnd_timedwait(cnd_t *condition, mtx_t *mutex, const timespec *until)
{
    return outcome(pthread_cond_timedwait(posix(condition), posix(mutex), until));
}

void cnd_destroy(cnd_t *condition)
{
    pthread_cond_destroy(posix(condition));
}

} // extern "C"
