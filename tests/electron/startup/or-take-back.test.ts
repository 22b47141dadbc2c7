import { expect, it } from 'vitest';
import { orTakeBack } from '../../../electron/startup/or-take-back';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';

function taking(step: () => Result<number, AppError>) {
  let taken = 0;
  const run = () =>
    orTakeBack(step, () => {
      taken += 1;
    });
  return { run, taken: () => taken };
}

it('leaves what a step has opened, and takes it back where the step was refused', () => {
  const [good, bad] = [taking(() => ok(1)), taking(() => err(appError('E-APP-02')))];
  expect([good.run(), good.taken(), bad.run(), bad.taken()]).toEqual([ok(1), 0, err(appError('E-APP-02')), 1]);
});

it('takes it back as well where the step throws, and lets that through', () => {
  const broken = taking(() => {
    throw new TypeError('The plug is pulled.');
  });
  expect(broken.run).toThrow('The plug is pulled.');
  expect(broken.taken()).toBe(1);
});
