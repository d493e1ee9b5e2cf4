// IEEE half precision by its bits: Swift has no `Float16` on Intel Macs.

/// The value of a half-precision number, exactly.
package func float(half bits: UInt16) -> Float {
  let sign = UInt32(bits & 0x8000) << 16
  let exponent = UInt32(bits >> 10) & 0x1F
  let fraction = UInt32(bits) & 0x3FF
  switch exponent {
  case 0: return Float(bitPattern: sign | (Float(fraction) * 0x1p-24).bitPattern)
  case 0x1F: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
  default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
  }
}

/// The half-precision number nearest to `value`, of two equally near ones the even; from 65,520 on it is infinity.
package func half(_ value: Float) -> UInt16 {
  let sign = UInt16(value.bitPattern >> 16) & 0x8000
  let magnitude = value.magnitude.bitPattern
  if value.isNaN { return sign | 0x7E00 }
  if value.magnitude >= 65520 { return sign | 0x7C00 }
  if value.magnitude < 0x1p-14 { return sign | UInt16((value.magnitude * 0x1p24).rounded(.toNearestOrEven)) }
  return sign | UInt16((magnitude + 0xFFF + (magnitude >> 13 & 1)) >> 13 - 112 << 10)
}
