/**
 * Whether any object of a valid JSON text names a key twice. JSON.parse keeps the last one in silence, so an answer with two
 * sale ids or two verdicts would be read as if it had said one.
 */
export function hasDuplicateKeys(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  let isKeyNext = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') {
      const end = endOfString(json, at);
      const keys = open.at(-1);
      if (isKeyNext && keys !== undefined && keys !== null) {
        const key: unknown = JSON.parse(json.slice(at, end + 1));
        if (typeof key !== 'string' || keys.has(key)) return true;
        keys.add(key);
        isKeyNext = false;
      }
      at = end;
    } else if (character === '{') {
      open.push(new Set());
      isKeyNext = true;
    } else if (character === '[') {
      open.push(null);
      isKeyNext = false;
    } else if (character === '}' || character === ']') {
      open.pop();
      isKeyNext = false;
    } else if (character === ',') {
      isKeyNext = open.at(-1) !== null;
    }
  }
  return false;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
