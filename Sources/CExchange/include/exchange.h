/* Lets two paths change places at once, so that at no moment there is nothing at either. By a raw call of
 * the system: the C library hides its own from Swift. */

#ifndef GALLEY_EXCHANGE_H
#define GALLEY_EXCHANGE_H

/* 0, or -1 with errno set: the kernel or the file system may not be able to. */
int galley_exchange(const char *first, const char *second);

#endif
