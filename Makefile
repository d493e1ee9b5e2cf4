# Development commands. `make demo` and `make test` are all that a newcomer needs.
