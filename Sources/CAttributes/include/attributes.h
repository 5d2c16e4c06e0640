/* What a file has besides its bytes, mode and owner: its access list (POSIX ACL) and the attributes that
 * users gave it. The C library's header for them is not in Swift's module of it. */

#ifndef GALLEY_ATTRIBUTES_H
#define GALLEY_ATTRIBUTES_H

/* Gives an open file the access list and the user's attributes of another one, and takes away an access
 * list that it has from its folder where the other has none; 0, or the error's number. File systems that
 * know neither are no error. */
int galley_copy_attributes(const char *from, int to);

#endif
