// HyperModel
