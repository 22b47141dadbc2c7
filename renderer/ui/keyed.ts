/** React keys for things that have no id and never move: what they are, and the how-manieth of their like. */
export function keyed<T>(items: readonly T[], nameOf: (item: T) => string): readonly { key: string; item: T }[] {
  const seen = new Map<string, number>();
  return items.map(item => {
    const name = nameOf(item);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${name}#${count}`, item };
  });
}
