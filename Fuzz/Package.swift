// swift-tools-version: 6.2
import PackageDescription

// Fuzzing with coverage: the targets of Tests/FuzzTargets under libFuzzer, in a package of their own
// so that nobody else needs its flags. `make fuzz` builds it; GALLEY_FUZZ has to be set in its
// environment.

/// The name of the package that this one lies in, which SwiftPM takes from the folder.
let galley =
  Context.packageDirectory.split(separator: "/").dropLast().last.map { $0.lowercased() } ?? "galley"

let package = Package(
  name: "galley-fuzz",
  dependencies: [.package(path: "..")],
  targets: [
    .executableTarget(
      name: "GalleyFuzz",
      dependencies: [.product(name: "FuzzTargets", package: galley)],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("MemberImportVisibility"),
        .unsafeFlags(["-O", "-parse-as-library"]),
      ])
  ]
)
