import { crashPoint } from '../../db/crash-point';
import type { WritableDb } from '../../db/handles';
import { findPinHash, findUserByLogin } from '../../db/repositories/users';
import { clearPinTries, countPinTry } from '../../db/transactions/sign-in';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { User } from '../../shared/people/user';
import type { Clock } from '../ports';
import type { UnknownLogins } from './unknown-logins';

/** Checks a PIN against a stored hash; null stands for a user who does not exist and takes exactly as long. */
export type VerifyPin = (storedHash: string | null, pin: string) => Promise<boolean>;
export type CheckPin = (typed: { readonly login: string; readonly pin: string }) => Promise<Result<User, AppError>>;

type PinContext = {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly verifyPin: VerifyPin;
  readonly unknownLogins: UnknownLogins;
};

/**
 * Who it is that typed this PIN, for signing in and for approving alike. A try is counted on disk before it is verified, so
 * that a power cut is no free guess, and there is one count, so that a lead's PIN cannot be guessed in another dialog.
 */
export function createPinCheck(context: PinContext): CheckPin {
  const { db, clock } = context;
  return async typed => {
    const login = typed.login.trim().toLowerCase();
    const found = findUserByLogin(db, login);
    const at = clock.now();
    const tries = found === null ? context.unknownLogins.count(login, at) : countPinTry(db, { userId: found.id, at });
    if (!tries.isAllowed) return err(appError('E-PIN-02'));
    crashPoint('pin-counted');
    const isRight = await context.verifyPin(found === null ? null : findPinHash(db, found.id), typed.pin);
    crashPoint('pin-verified');
    if (found === null || !isRight) {
      return err(tries.triesLeft === 0 ? appError('E-PIN-02') : appError('E-PIN-01', { n: tries.triesLeft }));
    }
    clearPinTries(db, { userId: found.id, at });
    crashPoint('pin-cleared');
    return ok(found);
  };
}
