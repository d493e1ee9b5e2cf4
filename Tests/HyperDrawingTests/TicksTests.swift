import HyperDrawing
import Testing

@Suite("Ticks") struct TicksTests {
  @Test func knownAxes() {
    func labels(_ range: ClosedRange<Double>, _ count: Int = 5, _ kind: Ticks.Kind = .number) -> [String] {
      Ticks(range, about: count, kind: kind).labels
    }
    #expect(labels(0...10) == ["0", "2", "4", "6", "8", "10"])
    #expect(labels(0.98...1.43) == ["1.0", "1.1", "1.2", "1.3", "1.4"])
    #expect(labels(0...0.03, 3) == ["0.00", "0.01", "0.02", "0.03"])
    #expect(labels(0...1_000_000) == ["0", "200k", "400k", "600k", "800k", "1000k"])
    #expect(labels(0...4_000_000, 4) == ["0", "1M", "2M", "3M", "4M"])
    #expect(labels(0...3000, 3) == ["0", "1k", "2k", "3k"])
    #expect(labels(-1...1, 2) == ["-1", "0", "1"])
    #expect(labels(0...120, 3, .seconds) == ["0 s", "50 s", "100 s"])
    #expect(labels(0...600, 5, .seconds) == ["0 min", "2 min", "4 min", "6 min", "8 min", "10 min"])
    #expect(labels(0...36_000, 5, .seconds) == ["0 h", "2 h", "4 h", "6 h", "8 h", "10 h"])
    #expect(labels(0...864_000, 5, .seconds) == ["0 d", "2 d", "4 d", "6 d", "8 d", "10 d"])
    #expect(Ticks.decades(0.1...10_000).map(\.label) == ["0.1", "1", "10", "100", "1000", "10000"])
    #expect(Ticks.decades(2...3).isEmpty && Ticks.decades(0...1).isEmpty)
  }

  /// Within the range, evenly apart, about as many as asked for, and labels that tell them apart.
  @Test func anyAxis() {
    var seed: UInt64 = 9
    func random() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 11) * 0x1p-53
    }
    let scales = [1e-12, 1e-6, 0.01, 1, 37, 1e5, 1e9, 1e15]
    for scale in scales {
      for _ in 0..<40 {
        let low = (random() - 0.5) * scale * 3
        let high = low + random() * scale + scale * 1e-3
        for count in [2, 4, 7] {
          for kind in [Ticks.Kind.number, .seconds] {
            let ticks = Ticks(low...high, about: count, kind: kind)
            let slack = 1e-6 * (high - low)
            #expect(ticks.values.allSatisfy { $0 >= low - slack && $0 <= high + slack })
            // A step is at most 2.5 times the wanted one.
            #expect(ticks.values.count <= count + 2 && ticks.values.count >= count / 3)
            #expect(ticks.values == ticks.values.sorted() && ticks.labels.count == ticks.values.count)
            if scale >= 0.01, scale < 1e9, kind == .number { #expect(Set(ticks.labels).count == ticks.labels.count) }
          }
        }
      }
    }
  }

  @Test func rangesThatHaveNoTicks() {
    for range in [1.0...1.0, 0...0, 1e300...1.1e300, -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude] {
      let ticks = Ticks(range, about: 4)
      #expect(ticks.values.count == ticks.labels.count && !ticks.labels.contains(""))
    }
  }

  @Test func shortNumbers() {
    let cases: [(Double, String)] = [
      (0, "0"), (1, "1"), (0.5, "0.5"), (0.01234, "0.0123"), (12.345, "12.35"), (123.456, "123.5"), (1234.5, "1234"),
      (2_500_000, "2.5e6"), (1e-7, "1e-7"), (-0.00003, "-3e-5"), (9.99e-5, "1e-4"),
    ]
    for (value, text) in cases { #expect(shortNumber(value) == text) }
  }
}
