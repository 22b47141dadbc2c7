/** Divides whole numbers, half away from zero, as a till rounds a cent. Exact below 2^53. */
export function divideHalfUp(dividend: number, divisor: number): number {
  const size = Math.abs(dividend);
  const rest = size % divisor;
  const floor = (size - rest) / divisor;
  const rounded = rest * 2 >= divisor ? floor + 1 : floor;
  return dividend < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Divides whole numbers, upwards: what counts against a limit is never rounded away. */
export function divideUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest > 0 ? 1 : 0);
}
