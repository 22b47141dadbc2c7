import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, isSimilarName } from '../../../shared/people/similar-name';

const named = (text: string) => {
  const [firstName = '', lastName = ''] = text.split('/');
  return { firstName, lastName };
};
const similar = (one: string, other: string) => isSimilarName(named(one), named(other));

describe('two people born on one day', () => {
  it.each([
    ['José/Núñez', 'JOSE/NUNEZ'],
    ["Mary-Ann/O'Brien", 'Mary Ann/OBRIEN'],
    ['Rosa/Delgado', 'Rosa/Delgdao'],
    ['Rosa/Delgado', 'Rosa/Delgados'],
    ['Robert/Johnson', 'Rob/Johnson'],
    ['Maria/Lopez', 'Maria Elena/Lopez'],
    ['Rosa/Delgado', 'Delgado/Rosa'],
    ['Christopher/Montgomery', 'Cristophr/Montgomery'],
  ])('%s and %s may be one', (one, other) => {
    expect([similar(one, other), similar(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['Ana/Cruz', 'Ada/Cruz'],
    ['Ana/Cruz', 'Ana/Ruiz'],
    ['Paula/Reyes', 'Paulo/Silva'],
    ['Al/Bell', 'Alexander/Bell'],
    ['Hector/Reyes', 'Victor/Reyes'],
  ])('%s and %s are two', (one, other) => {
    expect([similar(one, other), similar(other, one)]).toEqual([false, false]);
  });

  it('are alike in both directions, and everybody is like themselves', () => {
    const name = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 14 }), fc.string({ maxLength: 14 }));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [named(one.join('/')), named(other.join('/'))];
        expect([isSimilarName(a, a), isSimilarName(a, b)]).toEqual([true, isSimilarName(b, a)]);
      }),
    );
  });
});

it('folds a name to its letters', () => {
  expect([foldName("  D'Ángelo-Peña "), foldName('李 小龍')]).toEqual(['dangelopena', '李小龍']);
});
