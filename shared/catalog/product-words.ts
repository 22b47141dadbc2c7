const marks = /\p{M}/gu;

/** Small letters without accents, a word each: what a name is compared by. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(marks, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)?/gu) ?? []
  );
}

/** Answers of any name whether every word typed begins one of its words; null when no word was typed. */
export function productWords(typed: string): ((name: string) => boolean) | null {
  const asked = wordsOf(typed);
  if (asked.length === 0) return null;
  return name => {
    const words = wordsOf(name);
    return asked.every(start => words.some(word => word.startsWith(start)));
  };
}
