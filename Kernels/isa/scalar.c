// Portable instance: baseline x86-64 (SSE2) or whatever the target has (NEON on arm64).
#define HK_NAME(name) name##_scalar
#define HK_LANES 4
#include "instance.h"
