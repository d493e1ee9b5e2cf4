// HyperIO
