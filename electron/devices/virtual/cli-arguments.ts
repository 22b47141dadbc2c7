/** Arguments of the virtual devices' commands; whatever is wrong with one is a sentence. */

export function portOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new RangeError(`${name} is a port: a whole number up to 65535`);
  return port;
}

export function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find(each => each === text);
  if (found === undefined) throw new RangeError(`${name} is ${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}`);
  return found;
}
