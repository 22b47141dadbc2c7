import { describe, expect, it } from 'vitest';
import { describeLaunchProblem, findLaunchProblem } from '../../../electron/provisioning/launch-problem';

describe('the words a register was started with', () => {
  it.each([
    ['--provison', 'provision'],
    ['--Provision', 'provision'],
    ['--porvision', 'provision'],
    ['-provision', 'provision'],
    ['--provisions', 'provision'],
    ['--data_dir', 'data-dir'],
    ['--datadir', 'data-dir'],
    ['--dat-dir=/var/till', 'data-dir'],
    ['--data-dirs', 'data-dir'],
    ['--lan', 'lang'],
    ['--langs', 'lang'],
  ])('%s is nearly %s', (word, meant) => {
    const problem = findLaunchProblem(['register', word, 'value']);
    expect(problem).toEqual({ kind: 'mistyped', word: word.split('=')[0], meant });
  });

  it('may be any switch of Chromium, and anything that is no option', () => {
    const words =
      '--disable-gpu --no-sandbox --remote-debugging-port=0 --inspect=0 -r probe.cjs --user-data-dir=/x provison';
    expect(findLaunchProblem(['electron', '.', ...words.split(' '), '--lang', 'es', '--data-dir=/a=b'])).toBeNull();
    expect(findLaunchProblem(['electron', '.', '--', '-v', '--type=zygote', '--v=1', '--log=x'])).toBeNull();
  });

  it.each([
    [['--data-dir'], { kind: 'no-value', option: 'data-dir' }],
    [['--provision='], { kind: 'no-value', option: 'provision' }],
    [['--provision', '--lang=es'], { kind: 'no-value', option: 'provision' }],
    [['--lang=fr'], { kind: 'no-such-language', value: 'fr' }],
  ])('%j cannot be meant', (words, problem) => {
    expect(findLaunchProblem(['register', ...words])).toEqual(problem);
  });
});

it('says what is wrong and what would be right, in both languages', () => {
  const mistyped = { kind: 'mistyped', word: '--provison', meant: 'provision' } as const;
  expect(describeLaunchProblem(mistyped, 'en')).toBe(
    'The register does not know --provison. Did you mean --provision?',
  );
  expect(describeLaunchProblem(mistyped, 'es')).toBe('La caja no conoce --provison. ¿Quiso decir --provision?');
  const problems = [
    { kind: 'no-value', option: 'provision' },
    { kind: 'no-such-language', value: 'fr' },
  ] as const;
  expect(problems.map(problem => describeLaunchProblem(problem, 'en'))).toEqual([
    '--provision needs a value, like --provision=terminal.json.',
    '--lang takes en or es, and not fr.',
  ]);
});
