/*
 * Stands between a program and its disk (LD_PRELOAD, Linux). It writes down every change of a file below DISK_ROOT, with
 * its bytes and in order, so that the disk can be rebuilt as a power cut would have left it; and it lets chosen calls on the
 * store's files fail. Opening DISK_ROOT/.disk/CALL/NTH/STICKY/ERRNO arms a fault, DISK_ROOT/.disk/off ends it; how often
 * each call came is in the file DISK_COUNTS.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { WRITE, SYNC, TRUNCATE, READ, OPEN, LOCK, UNLINK, RENAME, ALLOC, GROW, CALLS };
static const char *const names[CALLS] = {"write", "sync", "truncate", "read", "open", "lock", "unlink", "rename", "alloc", "grow"};
enum { MAX_FDS = 4096, MAX_PATH = 512 };

static char paths[MAX_FDS][MAX_PATH];
static char root[MAX_PATH];
static size_t root_length;
static int trace = -1;
static uint64_t own_counts[CALLS + 1];
static uint64_t *counts = own_counts;
static volatile int armed = -1;
static uint64_t nth;
static int sticky, fault;
static uintptr_t addon_from, addon_to;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static int real_open(const char *path, int flags, mode_t mode) {
  REAL(int, open64, const char *, int, ...);
  return real(path, flags, mode);
}
static ssize_t real_write(int fd, const void *data, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  return real(fd, data, size);
}

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("DISK_ROOT"), *to = getenv("DISK_TRACE"), *counted = getenv("DISK_COUNTS");
  if (!wanted) return;
  snprintf(root, sizeof root, "%s/", wanted);
  root_length = strlen(root);
  if (to) trace = real_open(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (!counted) return;
  int fd = real_open(counted, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0 || ftruncate(fd, sizeof own_counts) != 0) abort();
  counts = mmap(NULL, sizeof own_counts, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (counts == MAP_FAILED) abort();
}

static const char *below_root(const char *path) {
  return root_length && path && strncmp(path, root, root_length) == 0 ? path + root_length : NULL;
}
static const char *name_of(int fd) { return fd >= 0 && fd < MAX_FDS && paths[fd][0] ? paths[fd] : NULL; }
static int is_store(const char *name) { return name && strstr(name, "register.db") != NULL; }
/* The index of the log is memory that lives in a file: writing to it only makes it longer. */
static int writing(const char *name) { return name && strstr(name, "-shm") ? GROW : WRITE; }

/* op, length of the name, offset, length of the data, name, data; all numbers little endian. */
static void record(char op, const char *name, uint64_t offset, const void *data, uint32_t size) {
  if (trace < 0) return;
  char head[15];
  uint16_t length = (uint16_t)strlen(name);
  head[0] = op;
  memcpy(head + 1, &length, 2);
  memcpy(head + 3, &offset, 8);
  memcpy(head + 11, &size, 4);
  pthread_mutex_lock(&lock);
  if (real_write(trace, head, sizeof head) != sizeof head || real_write(trace, name, length) != length ||
      (size && real_write(trace, data, size) != (ssize_t)size))
    abort();
  pthread_mutex_unlock(&lock);
}

static int find_addon(struct dl_phdr_info *info, size_t size, void *data) {
  (void)size;
  (void)data;
  const char *end = strrchr(info->dlpi_name, '.');
  if (!end || strcmp(end, ".node") != 0) return 0;
  for (int at = 0; at < info->dlpi_phnum; at += 1) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[at];
    if (part->p_type != PT_LOAD || !(part->p_flags & PF_X)) continue;
    addon_from = info->dlpi_addr + part->p_vaddr;
    addon_to = addon_from + part->p_memsz;
  }
  return addon_from != 0;
}

static void control(const char *words) {
  char call[16] = "";
  unsigned long wanted = 0;
  armed = -1;
  memset(counts, 0, sizeof own_counts);
  if (sscanf(words, "%15[a-z]/%lu/%d/%d", call, &wanted, &sticky, &fault) != 4) return;
  dl_iterate_phdr(find_addon, NULL);
  nth = wanted;
  for (int at = 0; at < CALLS; at += 1)
    if (strcmp(call, names[at]) == 0) armed = at;
}

/* Counts one call of a kind, and says whether it is to fail. */
static int fails(int call) {
  uint64_t now = __sync_add_and_fetch(&counts[call], 1);
  if (armed != call || (sticky ? now < nth : now != nth)) return 0;
  __sync_add_and_fetch(&counts[CALLS], 1);
  errno = fault;
  return 1;
}

static int opened(const char *path, int flags, mode_t mode) {
  const char *name = below_root(path);
  if (name && strncmp(name, ".disk/", 6) == 0) {
    control(name + 6);
    errno = ENOENT;
    return -1;
  }
  if (is_store(name) && fails(OPEN)) return -1;
  int is_new = name && (flags & O_CREAT) && access(path, F_OK) != 0;
  int fd = real_open(path, flags, mode);
  if (fd >= 0 && fd < MAX_FDS) snprintf(paths[fd], MAX_PATH, "%s", name ? name : "");
  if (fd < 0 || !name) return fd;
  if (is_new) record('c', name, 0, NULL, 0);
  else if (flags & O_TRUNC) record('t', name, 0, NULL, 0);
  return fd;
}

#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = va_arg(more, mode_t); \
    va_end(more); \
    return opened(path, flags, mode); \
  }
OPENS(open)
OPENS(open64)

int close(int fd) {
  REAL(int, close, int);
  if (fd >= 0 && fd < MAX_FDS) paths[fd][0] = 0;
  return real(fd);
}

ssize_t write(int fd, const void *data, size_t size) {
  const char *name = name_of(fd);
  if (is_store(name) && fails(writing(name))) return -1;
  ssize_t done = real_write(fd, data, size);
  if (name && done > 0) record('w', name, (uint64_t)(lseek(fd, 0, SEEK_CUR) - done), data, (uint32_t)done);
  return done;
}

static ssize_t written(int fd, const void *data, size_t size, off64_t offset) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
  const char *name = name_of(fd);
  if (is_store(name) && fails(writing(name))) return -1;
  ssize_t done = real(fd, data, size, offset);
  if (name && done > 0) record('w', name, (uint64_t)offset, data, (uint32_t)done);
  return done;
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return written(fd, data, size, offset); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) { return written(fd, data, size, offset); }

static ssize_t was_read(int fd, void *data, size_t size, off64_t offset) {
  REAL(ssize_t, pread64, int, void *, size_t, off64_t);
  if (is_store(name_of(fd)) && fails(READ)) return -1;
  return real(fd, data, size, offset);
}
ssize_t pread(int fd, void *data, size_t size, off_t offset) { return was_read(fd, data, size, offset); }
ssize_t pread64(int fd, void *data, size_t size, off64_t offset) { return was_read(fd, data, size, offset); }

#define SYNCS(sync_call) \
  int sync_call(int fd) { \
    REAL(int, sync_call, int); \
    const char *name = name_of(fd); \
    if (is_store(name) && fails(SYNC)) return -1; \
    int done = real(fd); \
    if (name && done == 0) record('s', name, 0, NULL, 0); \
    return done; \
  }
SYNCS(fsync)
SYNCS(fdatasync)

static int was_truncated(int fd, off64_t size) {
  REAL(int, ftruncate64, int, off64_t);
  const char *name = name_of(fd);
  if (is_store(name) && fails(TRUNCATE)) return -1;
  int done = real(fd, size);
  if (name && done == 0) record('t', name, (uint64_t)size, NULL, 0);
  return done;
}
int ftruncate(int fd, off_t size) { return was_truncated(fd, size); }
int ftruncate64(int fd, off64_t size) { return was_truncated(fd, size); }

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  const char *name = below_root(path);
  if (is_store(name) && fails(UNLINK)) return -1;
  int done = real(path);
  if (name && done == 0) record('u', name, 0, NULL, 0);
  return done;
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  const char *name = below_root(from), *target = below_root(to);
  if (is_store(name) && fails(RENAME)) return -1;
  int done = real(from, to);
  if (name && target && done == 0) record('r', name, 0, target, (uint32_t)strlen(target));
  return done;
}

static int locked(int fd, int command, void *argument, int (*real)(int, int, ...)) {
  int is_lock = command == F_SETLK && argument && ((struct flock *)argument)->l_type != F_UNLCK;
  if (is_lock && is_store(name_of(fd)) && fails(LOCK)) return -1;
  return real(fd, command, argument);
}
#define CONTROLS(name) \
  int name(int fd, int command, ...) { \
    REAL(int, name, int, int, ...); \
    va_list more; \
    va_start(more, command); \
    void *argument = va_arg(more, void *); \
    va_end(more); \
    return locked(fd, command, argument, real); \
  }
CONTROLS(fcntl)
CONTROLS(fcntl64)

/* Whoever waits for a lock that will never be free need not really wait. */
int nanosleep(const struct timespec *time, struct timespec *left) {
  REAL(int, nanosleep, const struct timespec *, struct timespec *);
  return armed == LOCK ? 0 : real(time, left);
}

extern void *__libc_malloc(size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_calloc(size_t, size_t);
static int is_addon(const void *caller) {
  return armed == ALLOC && (uintptr_t)caller >= addon_from && (uintptr_t)caller < addon_to;
}
void *malloc(size_t size) {
  if (is_addon(__builtin_return_address(0)) && fails(ALLOC)) return NULL;
  return __libc_malloc(size);
}
void *realloc(void *memory, size_t size) {
  if (is_addon(__builtin_return_address(0)) && fails(ALLOC)) return NULL;
  return __libc_realloc(memory, size);
}
void *calloc(size_t count, size_t size) {
  if (is_addon(__builtin_return_address(0)) && fails(ALLOC)) return NULL;
  return __libc_calloc(count, size);
}
