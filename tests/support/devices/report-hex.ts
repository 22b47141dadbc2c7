/** Bytes from the notation of hardware.md: `02 10 5d`, and `00*40` for the byte 00 forty times. */
export function bytesFrom(hex: string): Uint8Array {
  return Uint8Array.from(
    hex
      .trim()
      .split(/\s+/)
      .flatMap(word => {
        const [byte = '', times = '1'] = word.split('*');
        return Array.from({ length: Number(times) }, () => Number.parseInt(byte, 16));
      }),
  );
}
