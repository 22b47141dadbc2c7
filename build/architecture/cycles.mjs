/**
 * Import cycles, type imports included: two modules that need each other's words are one idea in two files.
 * Tarjan's algorithm; each strongly connected group of more than one file is reported once.
 * @param {readonly import('./scan.mjs').Source[]} sources
 * @returns {readonly (readonly string[])[]}
 */
export function findCycles(sources) {
  const edges = new Map(sources.map(source => [source.path, source.imports.flatMap(one => one.file ?? [])]));
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const groups = [];

  /** @param {string} path */
  const visit = path => {
    const own = { index: seen.size, low: seen.size, open: true };
    seen.set(path, own);
    stack.push(path);
    for (const target of edges.get(path) ?? []) {
      if (!edges.has(target)) continue;
      const other = seen.get(target) ?? visit(target);
      if (other.open) own.low = Math.min(own.low, other.low);
    }
    if (own.low === own.index) closeGroup(path);
    return own;
  };

  /** @param {string} path */
  const closeGroup = path => {
    const group = stack.splice(stack.indexOf(path));
    for (const member of group) {
      const state = seen.get(member);
      if (state) state.open = false;
    }
    if (group.length > 1 || edges.get(path)?.includes(path)) groups.push(group.sort());
  };

  for (const path of edges.keys()) if (!seen.has(path)) visit(path);
  return groups;
}
