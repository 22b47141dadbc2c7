import type { ReadableDb } from '../../db/handles';
import { findUserByLogin } from '../../db/repositories/users';
import { type AppError, appError } from '../../shared/kernel/error-code';

/** A badge says who is there, and changes nothing while somebody works; their name is on it for everybody to read. */
export function badgeError(db: ReadableDb, login: string): AppError {
  return appError('E-SCN-05', { name: findUserByLogin(db, login)?.name ?? login });
}
