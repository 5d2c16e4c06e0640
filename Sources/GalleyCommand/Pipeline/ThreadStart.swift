import Glibc

/// What a new thread is handed.
final class ThreadStart: Sendable {
  private let body: @Sendable () -> Void

  private init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Starts a thread; `nil` where none can be had.
  static func begin(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(ThreadStart(body)).toOpaque()
    if pthread_create(&thread, nil, enter, start) == 0 { return thread }
    Unmanaged<ThreadStart>.fromOpaque(start).release()
    return nil
  }

  private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    {
      if let pointer = $0 { Unmanaged<ThreadStart>.fromOpaque(pointer).takeRetainedValue().body() }
      return nil
    }
}
