# `make demo` and `make test` are all that a newcomer needs; the rest is for development.
HYPER = .build/release/hyper
DEMO = runs/demo

# What `hyper bench` calls build_commit.
export HYPER_BUILD_COMMIT := $(shell git describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null)

.PHONY: build demo static test sanitize lint fmt clean dependencies

## The command-line tool, optimised: .build/release/hyper
build: dependencies
	swift build -c release --product hyper

## Installs what is missing, builds, trains a tiny model for two minutes and lets it tell a story.
demo: build
	rm -rf $(DEMO)
	$(HYPER) train --preset tiny --max-minutes 2 --sample-prompt "Once upon a time" --out $(DEMO)
	$(HYPER) infer -m $(DEMO) -p "Once upon a time" -n 200

## The same as one file with Swift's libraries in it, which starts faster and runs where there is no Swift: .build/static/release/hyper.
## Its address is fixed (-no-pie): nothing is relocated at each start.
static: dependencies
	swift build -c release --product hyper --static-swift-stdlib -Xlinker -no-pie --scratch-path .build/static

## Every test, optimised as users run the code.
test: dependencies
	swift build -c release --product hyper
	swift test -c release

## The tests under ThreadSanitizer and AddressSanitizer. XCTest leaks a little, so leaks are not looked for; the
## test that limits the size of files is left out, since ThreadSanitizer's runtime dies of such a limit.
sanitize: dependencies
	HYPER_SANITIZED=1 swift test -c release --sanitize=thread --scratch-path .build/thread
	HYPER_SANITIZED=1 ASAN_OPTIONS=detect_leaks=0 swift test -c release --sanitize=address --scratch-path .build/address

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

fmt:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

dependencies:
	@scripts/install-dependencies

clean:
	rm -rf .build $(DEMO)
