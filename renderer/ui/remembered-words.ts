import type { TFunction } from 'i18next';

/** Beyond what a cart holds a count is not likely to come again. */
const mostCounted = 99;

/**
 * A sentence without figures in it is the same every time, and to find it in the catalogue is a sixth of what it costs to draw
 * the register: each is found once for as long as a language is spoken. So is one with nothing but a small count in it, whose
 * plural costs more to choose than all the rest of the totals to draw. What may name a person is never kept.
 */
export function rememberedWords(t: TFunction): TFunction {
  const known = new Map<string, unknown>();
  return new Proxy(t, {
    apply: (target, self, args: readonly unknown[]): unknown => {
      const name = nameOf(args);
      if (name === null) return Reflect.apply(target, self, args);
      const found = known.get(name) ?? Reflect.apply(target, self, args);
      known.set(name, found);
      return found;
    },
  });
}

/** By what a sentence is known again; null where it is to be found anew. */
function nameOf([key, figures, ...more]: readonly unknown[]): string | null {
  if (typeof key !== 'string' || more.length > 0) return null;
  if (figures === undefined) return key;
  if (typeof figures !== 'object' || figures === null || Object.keys(figures).length !== 1) return null;
  if (!('count' in figures) || typeof figures.count !== 'number') return null;
  return figures.count >= 0 && figures.count <= mostCounted ? `${key} ${figures.count}` : null;
}
