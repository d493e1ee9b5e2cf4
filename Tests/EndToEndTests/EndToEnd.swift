import Testing

/// The built `hyper` program, run as users run it. One test at a time: each starts processes of its own.
@Suite(.serialized) enum EndToEnd {}
