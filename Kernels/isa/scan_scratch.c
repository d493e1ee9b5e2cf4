// The size of the scan's scratch, the same for every instruction set: rows are padded to the widest vector.
#include "selective_scan.h"

#define WIDEST 16
static ptrdiff_t padded(ptrdiff_t n) { return (n + WIDEST - 1) / WIDEST * WIDEST; }

// The gradient of a group's states, and for each step of a chunk the partial sums of db and dc (a vector a number).
ptrdiff_t hk_scan_scratch_floats(ptrdiff_t heads, ptrdiff_t head_dim, ptrdiff_t groups, ptrdiff_t d_state) {
  return heads / groups * d_state * padded(head_dim) + 2 * HK_SCAN_CHECKPOINT_STEPS * d_state * WIDEST;
}
