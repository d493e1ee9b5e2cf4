// What the build knows of itself.
#pragma once

#pragma clang assume_nonnull begin

// The commit that was built, `-dirty` behind it where files had changed; empty where the build was not told (`make build`
// tells it).
const char *build_commit(void);

#pragma clang assume_nonnull end
