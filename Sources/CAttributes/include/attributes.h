/* What a file has besides its bytes, mode and owner: its access list (POSIX ACL) and the attributes
 * that users gave it. The C library's header for them is not in Swift's module of it. */

#ifndef GALLEY_ATTRIBUTES_H
#define GALLEY_ATTRIBUTES_H

/* Gives an open file the user's attributes of another one, as far as they may be read. The mode of
 * the open file must let its owner write. 0, or the error's number; file systems that know no
 * attributes are no error. */
int galley_copy_attributes(const char *from, int to);

/* Gives an open file, which has the mode already, the access list of another one, and takes away a
 * list that it has from its folder where the other has none. 0, or the error's number; file systems
 * that know no lists are no error. */
int galley_copy_access_list(const char *from, int to);

#endif
