// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "hyper",
  products: [
    .executable(name: "hyper", targets: ["hyper"]),
    // Loading models and writing text with them; training is the tool's.
    .library(name: "Hyper", targets: ["HyperModel", "HyperText", "HyperInference"]),
  ],
  traits: [.trait(name: "MPI", description: "Training over several processes and machines, by Open MPI.")],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The inner loops: C, each written once and compiled once per instruction set.
    .target(
      name: "Kernels",
      path: "Kernels",
      publicHeadersPath: "include",
      linkerSettings: [.linkedLibrary("m"), .linkedLibrary("dl"), .linkedLibrary("omp5")]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CMPI", pkgConfig: "ompi-c", providers: [.apt(["libopenmpi-dev"])]),
    // The commit, as the Makefile tells it. A target of its own, so that a new one recompiles nothing else.
    .target(
      name: "CBuild",
      cSettings: [.define("BUILD_COMMIT", to: "\"\(Context.environment["HYPER_BUILD_COMMIT"] ?? "")\"")]),
    // Processes for code that is not trusted.
    .target(name: "CSandbox"),

    // Floors, each standing only on those below it.
    .target(name: "HyperIO", dependencies: ["CZstd"]),
    .target(name: "HyperDrawing", dependencies: ["HyperIO"]),
    .target(name: "HyperTensor", dependencies: ["Kernels"]),
    .target(name: "HyperModel", dependencies: ["HyperTensor", "HyperIO"]),
    .target(name: "HyperText", dependencies: ["HyperIO", "HyperTensor"]),
    .target(name: "HyperCheckpoint", dependencies: ["HyperIO", "HyperTensor"]),
    .target(
      name: "HyperInference", dependencies: ["HyperIO", "HyperTensor", "HyperModel", "HyperText", "HyperCheckpoint"]),
    .target(
      name: "HyperTraining",
      dependencies: [
        "Kernels", "HyperIO", "HyperTensor", "HyperModel", "HyperText", "HyperCheckpoint", "HyperInference",
      ]),
    .executableTarget(
      name: "hyper",
      dependencies: [
        "CBuild", "CSandbox", "HyperIO", "HyperDrawing", "HyperTensor", "HyperModel", "HyperText", "HyperCheckpoint",
        "HyperInference",
        "HyperTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .target(name: "CMPI", condition: .when(traits: ["MPI"])),
      ]),

    .testTarget(name: "HyperIOTests", dependencies: ["HyperIO"]),
    .testTarget(name: "HyperDrawingTests", dependencies: ["HyperDrawing"]),
    .testTarget(name: "HyperTensorTests", dependencies: ["HyperTensor"]),
    .testTarget(name: "HyperModelTests", dependencies: ["HyperModel"]),
    .testTarget(
      name: "HyperTextTests", dependencies: ["HyperText"], exclude: ["Fixtures", "make_fixtures.py"]),
    .testTarget(name: "HyperCheckpointTests", dependencies: ["HyperCheckpoint"]),
    .testTarget(name: "HyperInferenceTests", dependencies: ["HyperInference"]),
    .testTarget(name: "HyperTrainingTests", dependencies: ["HyperTraining"]),
    .testTarget(
      name: "GoldenTests", dependencies: ["HyperTraining"], exclude: ["make_fixtures.py"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "EndToEndTests", dependencies: ["hyper", "HyperTraining"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
