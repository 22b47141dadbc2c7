/* Plays the scanner at the socket named by the first argument. Each line on standard input is a report in hexadecimal, `drop`
   pulls the cable; each report that comes back is told as a line. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void tell(const unsigned char *bytes, ssize_t length) {
  for (ssize_t at = 0; at < length; at++) printf("%02x", bytes[at]);
  printf("\n");
  fflush(stdout);
}

int main(int count, char **words) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (count < 2) return 2;
  strncpy(address.sun_path, words[1], sizeof address.sun_path - 1);
  int listener = socket(AF_UNIX, SOCK_SEQPACKET, 0);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 4) != 0) return 1;
  printf("ready\n");
  fflush(stdout);
  int client = accept(listener, NULL, NULL);
  char line[1024];
  /* Lines that the library keeps back would be seen by no poll. */
  setvbuf(stdin, NULL, _IONBF, 0);
  for (;;) {
    struct pollfd ends[2] = {{STDIN_FILENO, POLLIN, 0}, {client, POLLIN, 0}};
    if (poll(ends, 2, -1) < 0) return 1;
    if (ends[1].revents & POLLIN) {
      unsigned char bytes[256];
      ssize_t length = recv(client, bytes, sizeof bytes, 0);
      if (length > 0) tell(bytes, length);
    }
    if (!(ends[0].revents & (POLLIN | POLLHUP))) continue;
    if (fgets(line, sizeof line, stdin) == NULL || strncmp(line, "drop", 4) == 0) break;
    unsigned char report[256];
    size_t length = 0;
    for (char *at = line; at[0] != '\n' && at[0] != 0 && at[1] != 0 && length < sizeof report; at += 2) {
      char pair[3] = {at[0], at[1], 0};
      report[length++] = (unsigned char)strtoul(pair, NULL, 16);
    }
    send(client, report, length, 0);
  }
  close(client);
  return 0;
}
