// HyperInference
