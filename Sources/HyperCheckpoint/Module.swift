// HyperCheckpoint
