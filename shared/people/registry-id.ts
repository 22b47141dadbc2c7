import { err, ok, type Result } from '../kernel/result';

/** ASCII only, tested before the case is changed: several foreign letters turn into ASCII when upper-cased. */
const allowed = /^[A-Za-z0-9-]{1,32}$/;
const shown = 4;

/** The card's number is opaque: upper-case, trimmed, at most 32. A look-alike letter is no letter of a card. */
export function parseRegistryId(text: string): Result<string, 'E-PAT-01' | 'E-PAT-02'> {
  const typed = text.trim();
  if (typed === '') return err('E-PAT-01');
  return allowed.test(typed) ? ok(typed.toUpperCase()) : err('E-PAT-02');
}

/** For lists and paper that others see: the last four, and of a short number none. */
export function maskRegistryId(registryId: string): string {
  const tail = registryId.length > 2 * shown ? registryId.slice(-shown) : '';
  return tail.padStart(2 * shown, '*');
}
