/* Loaded before a program that uses hidraw: a path that ends in .hidsock is not a device but a socket of packets, so that the
   real native module reads reports from whoever plays the scanner. One packet is one report, as hidraw has it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/hidraw.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int played[1024];

static int is_played(const char *path) {
  size_t length = strlen(path);
  return length > 8 && strcmp(path + length - 8, ".hidsock") == 0;
}

static int connect_to(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  if (connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
    close(fd);
    return -1;
  }
  if (fd < 1024) played[fd] = 1;
  return fd;
}

typedef int (*open_fn)(const char *, int, ...);

static int open_as(const char *name, const char *path, int flags, mode_t mode) {
  open_fn real = (open_fn)dlsym(RTLD_NEXT, name);
  return is_played(path) ? connect_to(path) : real(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  return open_as("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  return open_as("open64", path, flags, mode);
}

int ioctl(int fd, unsigned long request, ...) {
  int (*real)(int, unsigned long, ...) = dlsym(RTLD_NEXT, "ioctl");
  va_list more;
  va_start(more, request);
  void *argument = va_arg(more, void *);
  va_end(more);
  if (fd < 0 || fd >= 1024 || !played[fd]) return real(fd, request, argument);
  if (request == HIDIOCGRDESCSIZE) {
    *(int *)argument = 1;
    return 0;
  }
  if (request == HIDIOCGRDESC || request == HIDIOCGRAWINFO) return 0;
  return _IOC_SIZE(request);
}
