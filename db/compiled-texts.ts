/** More than the program has of its own; each takes some 40 KB. */
const kept = 500;

/**
 * Compiles each text once. Every combination of filters is a text of its own, and a run of weeks may see thousands of them: the
 * `atMost` that were asked for lately are kept, and as many of those that were before them.
 */
export function createCompiledTexts<T extends object>(compile: (sql: string) => T, atMost = kept): (sql: string) => T {
  let latest = new Map<string, T>();
  let earlier: ReadonlyMap<string, T> = new Map();
  return sql => {
    const known = latest.get(sql);
    if (known !== undefined) return known;
    const compiled = earlier.get(sql) ?? compile(sql);
    if (latest.size >= atMost) {
      earlier = latest;
      latest = new Map();
    }
    latest.set(sql, compiled);
    return compiled;
  };
}
