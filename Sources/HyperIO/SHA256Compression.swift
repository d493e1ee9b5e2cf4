/// Absorbs whole 64-byte blocks into a SHA-256 state. All arithmetic is modulo 2^32.
func compress(_ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>) {
  guard !blocks.isEmpty else { return }
  roundConstants.withUnsafeBufferPointer { constants in
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for start in stride(from: 0, to: blocks.count, by: 64) {
        expand(blocks, at: start, adding: constants, into: schedule)
        state = state &+ rounds(state, schedule)
      }
    }
  }
}

/// The message schedule of one block, the round constants added.
@inline(__always) private func expand(
  _ blocks: UnsafeRawBufferPointer, at start: Int, adding constants: UnsafeBufferPointer<UInt32>,
  into schedule: UnsafeMutableBufferPointer<UInt32>
) {
  for index in 0..<16 {
    let word = blocks.loadUnaligned(fromByteOffset: start &+ 4 &* index, as: UInt32.self)
    schedule[index] = UInt32(bigEndian: word)
  }
  for index in 16..<64 {
    let w15 = schedule[index &- 15]
    let w2 = schedule[index &- 2]
    let s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 &>> 3)
    let s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 &>> 10)
    schedule[index] = schedule[index &- 16] &+ s0 &+ schedule[index &- 7] &+ s1
  }
  for index in 0..<64 { schedule[index] = schedule[index] &+ constants[index] }
}

@inline(__always) private func rounds(
  _ state: SIMD8<UInt32>, _ schedule: UnsafeMutableBufferPointer<UInt32>
) -> SIMD8<UInt32> {
  var (a, b, c, d) = (state[0], state[1], state[2], state[3])
  var (e, f, g, h) = (state[4], state[5], state[6], state[7])
  var index = 0
  while index < 64 {
    // The eight letters move by one place a round: naming them anew spares the moves.
    round(a, b, c, &d, e, f, g, &h, schedule[index])
    round(h, a, b, &c, d, e, f, &g, schedule[index &+ 1])
    round(g, h, a, &b, c, d, e, &f, schedule[index &+ 2])
    round(f, g, h, &a, b, c, d, &e, schedule[index &+ 3])
    round(e, f, g, &h, a, b, c, &d, schedule[index &+ 4])
    round(d, e, f, &g, h, a, b, &c, schedule[index &+ 5])
    round(c, d, e, &f, g, h, a, &b, schedule[index &+ 6])
    round(b, c, d, &e, f, g, h, &a, schedule[index &+ 7])
    index &+= 8
  }
  return SIMD8(a, b, c, d, e, f, g, h)
}

@inline(__always) private func round(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
  _ h: inout UInt32, _ word: UInt32
) {
  let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
  let choice = g ^ (e & (f ^ g))
  let t = h &+ sum1 &+ choice &+ word
  let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
  let majority = (a & b) ^ (c & (a ^ b))
  d = d &+ t
  h = t &+ sum0 &+ majority
}

@inline(__always) private func rotate(_ word: UInt32, _ places: UInt32) -> UInt32 {
  (word &>> places) | (word &<< (32 &- places))
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
  0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
  0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
  0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
  0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
  0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
  0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
  0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
]
