// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only for ThreadSanitizer: GCC's version does not support C11 threads, which librdkafka uses, and fails at the first
// allocation of such a thread. glibc implements C11 threads by POSIX threads, so these functions forward to the POSIX
// functions that ThreadSanitizer intercepts.
#include <cerrno>
#include <pthread.h>
#include <threads.h>

#include <memory>

namespace {

struct Start
{
    thrd_start_t function;
    void *argument;
};

void *begin(void *given)
{
    const std::unique_ptr<Start> start(static_cast<Start *>(given));
    return reinterpret_cast<void *>(static_cast<intptr_t>(start->function(start->argument)));
}

pthread_mutex_t *posix(mtx_t *mutex)
{
    return reinterpret_cast<pthread_mutex_t *>(mutex);
}

pthread_cond_t *posix(cnd_t *condition)
{
    return reinterpret_cast<pthread_cond_t *>(condition);
}

int result(int error)
{
    return error == 0 ? thrd_success : error == ETIMEDOUT ? thrd_timedout : error == EBUSY ? thrd_busy : thrd_error;
}

} // namespace

extern "C" {

int thrd_create(thrd_t *thread, thrd_start_t function, void *argument)
{
    auto start = std::make_unique<Start>(Start{function, argument});
    const int error = pthread_create(thread, nullptr, begin, start.get());
    if (error == 0)
        static_cast<void>(start.release());
    return result(error);
}

int thrd_join(thrd_t thread, int *code)
{
    void *returned = nullptr;
    const int error = pthread_join(thread, &returned);
    if (code)
        *code = int(reinterpret_cast<intptr_t>(returned));
    return result(error);
}

int thrd_detach(thrd_t thread)
{
    return result(pthread_detach(thread));
}

int mtx_init(mtx_t *mutex, int type)
{
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, type & mtx_recursive ? PTHREAD_MUTEX_RECURSIVE : PTHREAD_MUTEX_NORMAL);
    const int error = pthread_mutex_init(posix(mutex), &attributes);
    pthread_mutexattr_destroy(&attributes);
    return result(error);
}

int mtx_lock(mtx_t *mutex)
{
    return result(pthread_mutex_lock(posix(mutex)));
}

int mtx_trylock(mtx_t *mutex)
{
    return result(pthread_mutex_trylock(posix(mutex)));
}

int mtx_unlock(mtx_t *mutex)
{
    return result(pthread_mutex_unlock(posix(mutex)));
}

void mtx_destroy(mtx_t *mutex)
{
    pthread_mutex_destroy(posix(mutex));
}

int cnd_init(cnd_t *condition)
{
    return result(pthread_cond_init(posix(condition), nullptr));
}

int cnd_signal(cnd_t *condition)
{
    return result(pthread_cond_signal(posix(condition)));
}

int cnd_broadcast(cnd_t *condition)
{
    return result(pthread_cond_broadcast(posix(condition)));
}

int cnd_wait(cnd_t *condition, mtx_t *mutex)
{
    return result(pthread_cond_wait(posix(condition), posix(mutex)));
}

int cnd_timedwait(cnd_t *condition, mtx_t *mutex, const timespec *until)
{
    return result(pthread_cond_timedwait(posix(condition), posix(mutex), until));
}

void cnd_destroy(cnd_t *condition)
{
    pthread_cond_destroy(posix(condition));
}

} // extern "C"
