// HyperText
