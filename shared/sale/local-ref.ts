/** Crockford's base 32: no I, L, O or U, so that a reference survives being read out on the telephone. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 5;
const sequenceDigits = 6;

/**
 * The number on a receipt: terminal, running number, and five characters from the random end of the request's UUID, so
 * that a restored or cloned till that counts again from an old number still never repeats one.
 */
export function localRef(terminalId: string, sequence: number, requestUuid: string): string {
  const bits = Number.parseInt(requestUuid.replaceAll('-', '').slice(-7), 16);
  if (!Number.isInteger(bits)) throw new Error('A local reference needs the UUID of its request');
  const code = Array.from(
    { length: letters },
    (_, index) => crockford[(bits >>> (5 * (letters - 1 - index))) & 31],
  ).join('');
  return `${terminalId}-${String(sequence).padStart(sequenceDigits, '0')}-${code}`;
}

/** The running number alone, by which people find a sale; the whole of what is no local reference. */
export function numberOfRef(ref: string): string {
  return /-(\d+)-[^-]+$/.exec(ref)?.[1] ?? ref;
}
