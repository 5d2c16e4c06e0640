import Glibc

/// The processors that are online.
enum ProcessorCount {
  static func now() -> Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 1024) }
}
