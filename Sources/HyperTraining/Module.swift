// HyperTraining
