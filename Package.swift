// swift-tools-version: 6.2
import PackageDescription

/// Whether another package is being built that depends on this one. Flags that SwiftPM calls unsafe
/// are kept from it: it would refuse them.
let isDependency = Context.packageDirectory.split(separator: "/").contains("checkouts")

/// What packages link besides, as `Packaging/static/build.sh` made it: static libraries in place of
/// the system's.
let packageLinks =
  isDependency
  ? [] : (Context.environment["GALLEY_LINKS"] ?? "").split(separator: " ").map { String($0) }

/// The package in `Fuzz` asks for what the fuzzer calls; nobody else sees that product.
let isFuzzed = Context.environment["GALLEY_FUZZ"] != nil
let fuzzed: [Product] =
  isFuzzed ? [.library(name: "FuzzTargets", targets: ["FuzzTargets"])] : []
/// What libFuzzer counts. Of two sanitizers SwiftPM names the compiler one after the other, and the
/// last alone says what is counted.
let counted: [SwiftSetting] =
  isFuzzed
  ? [.unsafeFlags(["-sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table"])] : []

/// What is in C here is held against UndefinedBehaviorSanitizer, which Swift itself lacks on Linux;
/// `make test-asan` asks for it.
let checkedC: [CSetting] =
  Context.environment["GALLEY_CHECKED_C"] == nil
  ? [] : [.unsafeFlags(["-fsanitize=undefined", "-fno-sanitize-recover=undefined"])]

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
  ] + counted

/// The stages that touch every byte are optimised in debug builds too, so that the tests can
/// compile whole articles; everything else stays debuggable.
let hotSettings: [SwiftSetting] =
  settings + (isDependency ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))])

/// Whether Swift's libraries go into the program, as `make` has it: SwiftPM does not tell.
let isStatic = Context.environment["GALLEY_STATIC"] != nil

/// A program at a fixed address needs none of the hundred thousand relocations that take the loader
/// a tenth of the start-up. Not so beside Swift's shared libraries: there the loader warns of each
/// of their functions whose address such a program takes.
let commandLinker: [LinkerSetting] =
  isDependency
  ? []
  : [
    .unsafeFlags(
      (isStatic ? ["-Xclang-linker", "-no-pie"] : []) + ["-Xlinker", "--no-export-dynamic"],
      .when(platforms: [.linux], configuration: .release))
  ] + (packageLinks.isEmpty ? [] : [.unsafeFlags(packageLinks)])

func stage(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = settings
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "galley",
  products: [
    .executable(name: "galley", targets: ["GalleyCommand"]),
    .library(name: "Galley", targets: ["Galley"]),
  ] + fuzzed,
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .target(
      name: "CLibXML2",
      cSettings: checkedC
        + (packageLinks.contains("-lxml2") ? [.define("GALLEY_LINKS_LIBXML2")] : [])),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "CGalleyVectors",
      cSettings: checkedC
        + (isDependency ? [] : [.unsafeFlags(["-O2"], .when(configuration: .debug))])),
    .target(
      name: "CGalleyEnglish",
      exclude: ["en", "languages", "en.model", "en-deep.model", "MODEL.md"],
      cSettings: checkedC),

    stage("GalleyCore", settings: hotSettings),
    stage(
      "GalleyLanguage", ["GalleyCore", "CGalleyEnglish", "CGalleyVectors"],
      settings: hotSettings),
    stage(
      "GalleyReaders",
      ["GalleyCore", "CLibXML2", "CMD4C", "CZlib", .product(name: "Yams", package: "Yams")],
      settings: hotSettings),
    stage(
      "GalleyAnalysis", ["GalleyCore", "GalleyLanguage", "CGalleyEnglish"], settings: hotSettings),
    stage("GalleyReport", ["GalleyCore", "GalleyAnalysis"], settings: hotSettings),
    stage("GalleySchema", ["GalleyCore", "GalleyReaders", "GalleyReport", "CLibXML2"]),
    stage(
      "GalleyBackends",
      [
        "GalleyCore", "GalleyReport",
        .product(name: "Mustache", package: "swift-mustache"),
      ], settings: hotSettings),
    stage("GalleyFeedRules", ["GalleyCore", "GalleyReaders"], settings: hotSettings),
    stage(
      "GalleyCompiler",
      [
        "GalleyCore", "GalleyLanguage", "GalleyReaders", "GalleyAnalysis", "GalleyReport",
        "GalleySchema", "GalleyBackends", "GalleyFeedRules", "CAttributes",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]),
    stage(
      "Galley",
      [
        "GalleyCore", "GalleyReaders", "GalleyAnalysis", "GalleyReport", "GalleyBackends",
        "GalleyCompiler",
      ]),
    stage("GalleyDiagnosticFormats", ["GalleyCore"]),
    stage(
      "GalleyArchive",
      [
        "GalleyCompiler", "GalleyReaders", "CLibXML2", "CAttributes", "CExchange",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    stage(
      "GalleyStream",
      [
        "GalleyCore", "GalleyReaders", "GalleyAnalysis", "GalleyBackends", "GalleyCompiler",
        "GalleyDiagnosticFormats",
      ]),
    .target(name: "CAttributes", cSettings: checkedC),
    .target(name: "CExchange", cSettings: checkedC),
    .target(name: "CSandbox", cSettings: checkedC),
    .executableTarget(
      name: "GalleyCommand",
      dependencies: [
        "CSandbox", "GalleyCore", "GalleyLanguage", "GalleyReaders", "GalleyAnalysis",
        "GalleyReport", "GalleyFeedRules",
        "GalleySchema", "GalleyBackends", "GalleyCompiler", "GalleyDiagnosticFormats",
        "GalleyArchive", "GalleyStream",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings,
      linkerSettings: commandLinker),
    .executableTarget(
      name: "GalleyTrainer", dependencies: ["GalleyCore", "GalleyLanguage"],
      swiftSettings: hotSettings),

    .target(
      name: "CSandboxTrial", dependencies: ["CSandbox"], path: "Tests/CSandboxTrial"),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "GalleyCore", "GalleyLanguage", "GalleyReaders", "GalleyAnalysis", "GalleyReport",
        "GalleyBackends",
        "GalleyCompiler", "GalleyArchive", "GalleyStream",
      ], path: "Tests/FuzzTargets", swiftSettings: hotSettings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(
      "GoldenTests",
      [
        "TestSupport", "GalleyCore", "GalleyReaders", "GalleyReport", "GalleySchema",
        "GalleyBackends",
        "GalleyCompiler",
      ]),
    tests(
      "RobustnessTests",
      [
        "FuzzTargets", "TestSupport", "GalleyCore", "GalleyReaders", "GalleyReport",
        "GalleyCompiler",
      ]),
    tests("GalleyCoreTests", ["GalleyCore"]),
    tests("GalleyReadersTests", ["TestSupport", "CMD4C", "GalleyCore", "GalleyReaders"]),
    tests("GalleyFeedRulesTests", ["GalleyCore", "GalleyReaders", "GalleyFeedRules"]),
    tests(
      "GalleyAnalysisTests", ["TestSupport", "GalleyAnalysis", "GalleyCore", "GalleyLanguage"]),
    tests(
      "GalleyLanguageTests",
      ["CGalleyEnglish", "FuzzTargets", "GalleyCore", "GalleyLanguage"]),
    tests("GalleyBackendsTests", ["GalleyCore", "GalleyReport", "GalleyBackends"]),
    tests(
      "GalleySchemaTests",
      ["TestSupport", "GalleyCore", "GalleyReport", "GalleyReaders", "GalleySchema", "CLibXML2"]),
    tests(
      "GalleyCompilerTests",
      ["TestSupport", "GalleyCore", "GalleyReaders", "GalleyReport", "GalleyCompiler"]),
    tests(
      "GalleyDiagnosticFormatsTests",
      ["TestSupport", "GalleyCore", "GalleyDiagnosticFormats"]),
    tests("GalleyCommandTests", ["CSandbox", "CSandboxTrial", "TestSupport", "GalleyCommand"]),
    tests("GalleyArchiveTests", ["GalleyArchive"]),
    tests("GalleyTests", ["Galley"]),
    tests(
      "GalleyStreamTests",
      ["GalleyCore", "GalleyBackends", "GalleyCompiler", "GalleyReaders", "GalleyStream"]),
  ]
)
