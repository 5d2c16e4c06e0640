import Glibc

/// Threads that work on items in their order and keep the results until they are asked for.
final class WorkerTeam<Item: Sendable, Result: Sendable>: @unchecked Sendable {
  // Unchecked: what changes is read and written under the lock, but the threads, which only the one
  // who began and dismisses knows.

  private let items: [Item]
  private let work: @Sendable (Item) -> Result
  /// How many results, and items under way, may lie before the next result that is asked for.
  private let window: Int
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>

  private var next = 0
  private var taken = 0
  private var isDismissed = false
  private var waiting: [Int: Result] = [:]
  private var threads: [pthread_t] = []

  init(_ items: [Item], window: Int, _ work: @escaping @Sendable (Item) -> Result) {
    self.items = items
    self.window = window
    self.work = work
    lock = .allocate(capacity: 1)
    change = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(change)
    lock.deallocate()
    change.deallocate()
  }

  /// Starts threads, as many as can be had; whether there is one.
  func begin(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard let thread = ThreadStart.begin({ self.takePart() }) else { break }
      threads.append(thread)
    }
    return !threads.isEmpty
  }

  /// The result of an item, waited for; each is asked for once, in order.
  func result(_ index: Int) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let result = waiting.removeValue(forKey: index) {
        taken = index + 1
        pthread_cond_broadcast(change)
        return result
      }
      pthread_cond_wait(change, lock)
    }
  }

  /// Lets no further item begin, and waits for those under way.
  func dismiss() {
    pthread_mutex_lock(lock)
    isDismissed = true
    pthread_cond_broadcast(change)
    pthread_mutex_unlock(lock)
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  private func takePart() {
    while let index = nextItem() {
      let result = work(items[index])
      pthread_mutex_lock(lock)
      waiting[index] = result
      pthread_cond_broadcast(change)
      pthread_mutex_unlock(lock)
    }
  }

  /// The next item, once there is room for its result; `nil` where there is none left.
  private func nextItem() -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !isDismissed, next < items.count, next >= taken + window {
      pthread_cond_wait(change, lock)
    }
    guard !isDismissed, next < items.count else { return nil }
    defer { next += 1 }
    return next
  }
}
