#ifndef GALLEY_SANDBOX_INTERNAL_H
#define GALLEY_SANDBOX_INTERNAL_H

/* Holds every thread to the filter; 0, or the number of the error. */
int galley_sandbox_filter(void);

#endif
