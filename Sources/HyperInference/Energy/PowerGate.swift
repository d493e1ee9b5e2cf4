import HyperIO

/// What units of work pass through: it counts their energy and, where there is a limit, holds them up to keep it.
///
/// One gate serves a whole process: every session and worker that shares the processor passes through the same one, from
/// any thread. Passing costs nothing where there is no limit and nobody records the power.
public final class PowerGate: Sendable {
  private struct State {
    var meter: any EnergyMeter
    var governor: PowerGovernor?
    var rung: PowerRung
    /// Work done since the last decision.
    var work = 0.0
    var decidedAt = -Double.infinity
    /// When the wait that was decided on is over; nil: there is none.
    var resumeAt: Double?
    var trace: PowerTrace?
    var error: InputError?
  }

  /// Why the energy is not measured; nil where it is.
  public let reason: String?
  /// Whether there is a limit.
  public let isLimited: Bool
  /// Whether units of work are looked at one by one: there is a limit, or the power over time is recorded.
  package let isWatching: Bool
  private let state: Lock<State>
  private let clock: EnergyClock
  private let record: (@Sendable (PowerPoint) -> Void)?

  /// Decisions are at least so far apart, in seconds; what is shorter passes without one.
  private static let interval = PowerWindow.spacing

  /// A gate with the best meter that the machine offers.
  ///
  /// - Parameters:
  ///   - limit: watts that the processor packages may draw on average over any 5 seconds, idle included; nil: no limit.
  ///   - threads: the most threads that work.
  ///   - model: watts for what cannot be measured; nil: published figures of the machine's processor.
  ///   - idleWatts: what the packages draw without work, where that is known.
  /// - Throws: `InputError` for a limit that is not above the idle power.
  public convenience init(
    limit: Double? = nil, threads: Int = 1, model: PowerModel? = nil, idleWatts: Double? = nil
  ) throws {
    let choice = MeterChoice.best(model: model ?? .ofMachine(), idleWatts: idleWatts)
    try self.init(choice, limit: limit, threads: threads)
  }

  /// A gate with a given meter.
  ///
  /// - Parameters:
  ///   - concurrentUnits: whether each working thread passes by itself; else one passes for all.
  ///   - record: gets the power over time, also without a limit; called under a lock.
  package init(
    _ choice: MeterChoice, limit: Double? = nil, threads: Int, concurrentUnits: Bool = false,
    clock: EnergyClock = .system, record: (@Sendable (PowerPoint) -> Void)? = nil
  ) throws(InputError) {
    var meter = choice.meter
    let governor: PowerGovernor? =
      if let limit {
        try PowerGovernor(
          limit: limit, threads: threads, idleWatts: meter.idleWatts,
          idleSource: meter.idleSource, wattsPerThread: meter.model.wattsPerCore, concurrentUnits: concurrentUnits,
          from: meter.sample())
      } else { nil }
    reason = choice.reason
    isLimited = limit != nil
    isWatching = limit != nil || record != nil
    self.clock = clock
    self.record = record
    let trace = record == nil ? nil : PowerTrace(from: meter.sample(), idleWatts: meter.idleWatts, limit: limit)
    state = Lock(State(meter: meter, governor: governor, rung: PowerRung(threads: threads), trace: trace))
  }

  /// What the next unit of work should run with.
  public var rung: PowerRung { state.withLock { $0.rung } }

  /// Where the joules come from.
  public var source: EnergySource { state.withLock { $0.meter.source } }

  /// What was done to keep the limit; nil where there is none.
  public var report: PowerReport? { state.withLock { $0.governor?.report } }

  // MARK: Energy

  /// The counters now.
  package func sample() -> EnergySample { state.withLock { $0.meter.sample() } }

  /// The energy from `start` until now.
  package func reading(since start: EnergySample) -> EnergyReading {
    state.withLock { state in
      let end = state.meter.sample()
      return EnergyReading(from: start, to: end, by: state.meter)
    }
  }

  /// The energy from `start` to `end`.
  package func reading(from start: EnergySample, to end: EnergySample) -> EnergyReading {
    state.withLock { EnergyReading(from: start, to: end, by: $0.meter) }
  }

  // MARK: Power

  /// Waits until a unit of work may run.
  ///
  /// - Parameter work: the size of the unit in any measure that is the same for all, for instance tokens.
  /// - Returns: what it should run with.
  /// - Throws: `InputError` where the packages draw the limit without any work.
  @discardableResult package func pass(work: Double = 1) throws(InputError) -> PowerRung {
    guard isWatching else { return rung }
    while let wait = next(work) { clock.sleep(wait) }
    return try state.withLock { state throws(InputError) in
      if let error = state.error { throw error }
      state.work += work
      return state.rung
    }
  }

  /// As `pass`, for the middle of something that cannot fail: `pass` throws later.
  package func breathe(work: Double = 1) {
    guard isWatching else { return }
    while let wait = next(work) { clock.sleep(wait) }
    state.withLock { $0.work += work }
  }

  /// There is no work until the next `pass`: the time in between says nothing about work.
  package func rest() {
    guard isWatching else { return }
    state.withLock { state in
      let sample = state.meter.sample()
      state.governor?.rest(sample, done: state.work)
      note(sample, nil, &state)
      state.work = 0
      state.resumeAt = nil
      state.decidedAt = -.infinity
    }
  }

  /// Seconds to wait before asking again; nil: the unit may run.
  private func next(_ work: Double) -> Double? {
    state.withLock { state in
      if state.error != nil { return nil }
      let now = clock.seconds()
      if let resumeAt = state.resumeAt {
        if now < resumeAt { return resumeAt - now }
      } else if now - state.decidedAt < Self.interval {
        return nil
      }
      let sample = state.meter.sample()
      let decision = state.governor?.decide(sample, done: state.work, next: work)
      state.work = 0
      state.decidedAt = sample.seconds
      state.resumeAt = nil
      note(sample, decision, &state)
      switch decision {
      case .run(let rung): state.rung = rung
      case .wait(let seconds):
        state.resumeAt = sample.seconds + seconds
        return seconds
      case .outOfReach(let watts):
        state.error = InputError(
          "--power-limit", expected: "more than the \(fixed(watts, 1)) W that the processors draw while hyper waits",
          found: "\(fixed(state.governor?.limit ?? 0, 1)) W")
      case nil: break
      }
      return nil
    }
  }

  /// Adds to the record of the power, where there is one. `decision` nil: the work goes on without one, or rests.
  private func note(_ sample: EnergySample, _ decision: PowerDecision?, _ state: inout State) {
    guard let record, var trace = state.trace else { return }
    let isWaiting = if case .wait = decision { true } else { false }
    if let point = trace.add(sample, threads: state.rung.threads, waitsFromHere: isWaiting) { record(point) }
    state.trace = trace
  }
}
