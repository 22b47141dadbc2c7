import { expect, it } from 'vitest';
import { createCompiledTexts } from '../../db/compiled-texts';

function aScene() {
  const made: string[] = [];
  const compiled = createCompiledTexts(sql => {
    made.push(sql);
    return { sql };
  }, 3);
  const ask = (...texts: string[]): void => {
    for (const text of texts) compiled(text);
  };
  return { made, compiled, ask };
}

it('compiles each text once', () => {
  const { made, compiled } = aScene();
  const first = compiled('a');
  expect([compiled('a'), compiled('b').sql, made]).toEqual([first, 'b', ['a', 'b']]);
  expect(compiled('a')).toBe(first);
});

it('keeps what is asked for again and again, however many others come', () => {
  const { made, ask } = aScene();
  for (const other of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) ask('a', other);
  expect(made.filter(sql => sql === 'a')).toEqual(['a']);
});

it('lets go of what nobody has asked for any more', () => {
  const { made, ask } = aScene();
  ask('a', '1', '2', '3', '4', '5', '6', 'a');
  expect(made).toEqual(['a', '1', '2', '3', '4', '5', '6', 'a']);
});
